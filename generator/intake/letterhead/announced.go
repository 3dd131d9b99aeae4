package letterhead

import (
	"strings"

	"congbo/generator/vietnamese"
)

// announcedPlan is how the opening of a document without a title says what it is:
// `xây dựng Kế hoạch phòng, chống dịch năm 2026, cụ thể như sau:`.
var announcedPlan = pattern(`(?:ban hành|xây dựng|lập|đề ra|triển khai)\s+(Kế hoạch|kế hoạch|Chương trình|Phương án|Đề án)\s+(\p{Ll}[^:]{12,400}?),?\s+(?:cụ thể|với (?:các |những )?nội dung|như sau|gồm|theo các nội dung)[^:]{0,60}:?\s*$`)

// announcedTitle takes the title of a document that stands in no line of its own
// from the sentence that announces it.
func (r *reader) announcedTitle() {
	if r.head.Title != "" || r.decision != nil {
		return
	}
	from := r.addressed(r.openingAt())
	for i, steps := from, 0; i < len(r.page.lines) && steps < longestOpening; i, steps = i+1, steps+1 {
		l := &r.page.lines[i]
		if l.opaque || outlineStart().MatchString(l.text) {
			return
		}
		if l.taken() {
			continue
		}
		if at, body := mainClause(l.text); body != "" {
			m := announcedPlan().FindStringSubmatch(l.text[at:])
			if m == nil || r.head.Type != "" && !strings.EqualFold(m[1], r.head.Type) {
				continue
			}
			r.head.Title = strings.TrimRight(m[2], " ,")
			r.found("title", l.number)
			if name, known := vietnamese.DocumentType(m[1]); known && r.head.Type == "" {
				r.head.Type = name
				r.found("type", l.number)
			}
			return
		}
	}
}
