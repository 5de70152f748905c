#include "destinations.hpp"

namespace govreport::pdf {

std::map<govreport_index, Place> places_of(std::uint32_t kind,
                                           const sdk::Document& document,
                                           const std::vector<DrawnPage>& pages) {
  std::map<govreport_index, Place> places;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    for (const PlacedRun& placed : pages[page].placed->runs) {
      const govreport_run& run = placed.run;
      if (placed.is_artifact() || document.nodes[run.node].kind != kind) continue;
      places.try_emplace(run.node, Place{page, run.y - run.size});
    }
  }
  return places;
}

Array destination(const Place& place, const std::vector<DrawnPage>& pages) {
  const DrawnPage& page = pages[place.page];
  return Array()
      .add(page.object)
      .add(Name{"XYZ"})
      .add(Integer{0})
      .add(Points{page.placed->height - place.top})
      .add(Integer{0});
}

}  // namespace govreport::pdf
