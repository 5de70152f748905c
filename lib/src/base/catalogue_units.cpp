#include "base/catalogue.hpp"

#include <array>

namespace govreport::internal {
namespace {

constexpr auto units_entries = std::to_array<CatalogueEntry>({
    {"form.units",
     "{id} 的 <unit> 不能这样写",
     "the <unit>s of {id} cannot be",
     "随数值填写的单位至少两个，只用于数值，且不能同时写 unit 属性",
     "units that travel with the value are two at least, of numbers, and without the attribute "
     "unit"},
    {"form.unit-twice",
     "单位 {unit} 写了两次",
     "the unit {unit} is there twice",
     "请删除其中一个",
     "remove one of them"},
    {"form.unit-times",
     "单位 {unit} 的 times=\"{times}\" 不是 10 的整数次方",
     "times=\"{times}\" of the unit {unit} is no power of ten",
     "请写 1、10、100……，使换算不失一位数字",
     "write 1, 10, 100 and so on, so that converting loses no digit"},
    {"form.units-in-a-sum",
     "{rule} 中相加的数单位不同，或单位随数值填写",
     "{rule} adds numbers of different units, or of units that travel with the value",
     "同一算式只能有一种固定的单位",
     "all of one sum are of one unit, fixed by the form"},
    {"type.unit-not-said",
     "{cell}：{found} 没有写明单位，按{usual}计",
     "{cell}: {found} does not say its unit, and is taken to be in {usual}",
     "表样没有规定这一格的单位，请连单位一起写，可用：{known}",
     "the form fixes no unit for this cell; write it behind the number: {known}"},
    {"report-xml.unit-unknown",
     "{element} 的单位不能是“{what}”",
     "the unit of <{element}> cannot be \"{what}\"",
     "请写表样中所列的单位",
     "write one of the units that the form lists"},
    {"report-json.unit-unknown",
     "{pointer} 的单位不能是“{what}”",
     "the unit of {pointer} cannot be \"{what}\"",
     "请写表样中所列的单位",
     "write one of the units that the form lists"},
    {"report-json.unit-without-number",
     "{pointer} 不是数字，不能带 unit",
     "{pointer} is no number, and cannot have a unit",
     "单位只随数值填写，请删除 unit",
     "units go with numbers; remove the member unit"},
    {"report-xml.unit-without-number",
     "{element} 的状态是 {what}，却有单位",
     "<{element}> is {what}, but has a unit",
     "单位只随数值填写，请删除 unit",
     "units go with numbers; remove the attribute unit"},
});

}  // namespace

std::span<const CatalogueEntry> units_catalogue() {
  return units_entries;
}

}  // namespace govreport::internal
