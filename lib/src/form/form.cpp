#include "govreport/form.hpp"

#include "form/model.hpp"

namespace govreport::inline v1 {

const std::string& Form::id() const {
  return model_->id;
}
int Form::version() const {
  return model_->version;
}
const std::string& Form::title() const {
  return model_->title;
}
int Form::first_year() const {
  return model_->first_year;
}
int Form::last_year() const {
  return model_->last_year;
}

std::vector<UsedFile> template_files(const Form& form) {
  std::vector<UsedFile> files;
  if (form.model().files == nullptr) return files;
  for (const internal::TemplateFile& file : *form.model().files)
    files.push_back(used_file(file.name, file.bytes));
  return files;
}

}  // namespace govreport::inline v1
