package search

import "cmp"

// facetLabels are the words for kinds and statuses, in the languages that a site
// may have; the client is given the same.
var facetLabels = map[string]map[string]string{
	"vi": {
		"kind:task": "Nhiệm vụ", "kind:unit": "Đơn vị", "kind:directive": "Văn bản", "kind:plan": "Kế hoạch", "kind:section": "Mục",
		"status:unknown": "Chưa có thông tin công bố", "status:not-started": "Chưa bắt đầu", "status:ongoing": "Đang thực hiện",
		"status:done": "Hoàn thành", "status:late": "Chậm", "status:extended": "Gia hạn", "status:stopped": "Dừng",
	},
	"en": {
		"kind:task": "Tasks", "kind:unit": "Units", "kind:directive": "Directives", "kind:plan": "Plans", "kind:section": "Sections",
		"status:unknown": "Nothing published", "status:not-started": "Not started", "status:ongoing": "Ongoing",
		"status:done": "Done", "status:late": "Late", "status:extended": "Extended", "status:stopped": "Stopped",
	},
}

// label names a value of a facet in a language, Vietnamese if it is not known.
func (x *Index) label(name, value, language string) string {
	words := facetLabels[language]
	if words == nil {
		words = facetLabels["vi"]
	}
	key := name + ":" + value
	return cmp.Or(x.about.Names[key], words[key], value)
}
