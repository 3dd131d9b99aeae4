package corpus

import (
	"fmt"
	"strconv"
)

// line writes one line of the file.
func (p *made) line(format string, args ...any) {
	fmt.Fprintf(&p.out, format+"\n", args...)
}

// list writes a front-matter list.
func (p *made) list(key string, values ...string) {
	p.line("%s:", key)
	for _, value := range values {
		p.line("  - %s", strconv.Quote(value))
	}
}

// front writes the front matter.
func (p *made) front() {
	p.line("---")
	p.line("title: %q", p.title)
	p.line("slug: %s", p.slug)
	p.line("type: Kế hoạch")
	p.line("number: %s", p.number)
	p.line("date: %s", p.date)
	p.line("issuer: %q", p.issuer)
	p.line("place: %q", p.place.Name)
	p.line("signer:")
	p.line("  name: %s %s %s", p.of([]string{"Nguyễn", "Trần", "Lê", "Phạm"}), p.of([]string{"Văn", "Thị", "Minh", "Đức"}), p.of(p.words["syllables"]))
	if p.department == "" {
		p.line("  position: Phó Chủ tịch")
		p.line("  authority: TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH")
	} else {
		p.line("  position: Phó Giám đốc")
		p.line("  authority: KT. GIÁM ĐỐC")
	}
	p.list("implements", p.goal.cite())
	p.list("basis", p.national(3)...)
	p.list("recipients", append([]string{"Thường trực Tỉnh ủy (để báo cáo)", "Như mục IV"}, "Lưu: VT, TH")...)
	p.line("abbreviations:\n  KH&CN: khoa học và công nghệ\n  CĐS: chuyển đổi số")
	p.list("topics", p.distinct("topics", 1+p.IntN(3))...)
	p.line("abstract: %q", capital(p.duty())+".")
	p.line("edition: %s", p.of([]string{"full", "summary"}))
	p.line("source: https://vanban.example/%s", p.slug)
	if p.signedFile != "" {
		p.line("files:\n  - path: %s\n    name: Bản ký số\n    signed: true", p.signedFile)
	}
	if p.one(20) {
		p.line("corrections:\n  - date: 2026-11-0%d\n    text: %q", 1+p.IntN(9), "Sửa "+p.word("objects")+".")
	}
	if p.one(20) {
		p.line("aliases: [/van-ban-cu/%s/]", p.slug)
	}
	p.line("---\n")
}

// national draws documents of the centre that are older than the plan.
func (p *made) national(most int) []string {
	var found []string
	for _, text := range p.distinct("directives", most) {
		var day, month, year int
		if at := dateIn(text); at != "" {
			fmt.Sscanf(at, "%d/%d/%d", &day, &month, &year)
		}
		if year < p.date.Year {
			found = append(found, text)
		}
	}
	if len(found) == 0 {
		found = append(found, p.words["directives"][1])
	}
	return found
}

// distinct draws up to n different entries of a list.
func (w *writer) distinct(list string, n int) []string {
	var found []string
	seen := map[string]bool{}
	for range n {
		if word := w.word(list); !seen[word] {
			seen[word] = true
			found = append(found, word)
		}
	}
	return found
}
