package corpus

import (
	"fmt"
	"regexp"
	"strings"
)

var datePattern = regexp.MustCompile(`\d+/\d+/\d{4}`)

// dateIn finds the date of a citation: 22/12/2024.
func dateIn(text string) string { return datePattern.FindString(text) }

// markdown writes the plan.
func (p *made) markdown() []byte {
	p.front()
	p.line("Thực hiện %s, %s ban hành Kế hoạch này để %s.\n", p.goal.cite(), p.issuer, p.duty())
	p.line("## I. Mục đích, yêu cầu\n\n### 1. Mục đích\n")
	p.bullets(3)
	p.line("\n### 2. Yêu cầu\n")
	p.line("- Bám sát %s số %s và chỉ đạo của tỉnh.", p.goal.kind, p.goal.number)
	p.bullets(2)
	p.line("\n## II. Nhiệm vụ và giải pháp\n")
	last := min(2, p.tasks) // left for chapter IV
	for group := 1; p.count < p.tasks-last; group++ {
		p.group(group, min(2+p.IntN(4), p.tasks-last-p.count))
	}
	p.line("## III. Kinh phí\n\nKinh phí từ %s. %s\n", p.word("budgets"), p.sentence(p.units))
	p.line("## IV. Tổ chức thực hiện\n")
	for _, unit := range p.units[:3] {
		p.line("- **%s**: %s.", unit, p.duty())
	}
	p.line("")
	for i := range last {
		p.task(fmt.Sprintf("IV.%d", i+1), "trước ngày 15/12 hằng năm", true)
	}
	return []byte(p.out.String())
}

func (p *made) bullets(n int) {
	for range n {
		p.line("- %s", p.sentence(p.units))
	}
}

// group writes a section with tasks: some have their units and deadline from
// the section, some their year.
func (p *made) group(number, tasks int) {
	year := p.one(6)
	title := capital(p.word("verbs")) + " " + p.word("objects")
	if year {
		title = fmt.Sprintf("Năm %d", p.date.Year+1)
	}
	p.line("### %d. %s\n", number, title)
	defaults := !year && p.one(4)
	if defaults {
		p.line("- Chủ trì: %s\n- Phối hợp: %s\n- Thời hạn: %s\n", p.of(p.units), p.partners(), p.deadline(p.date.Year))
	}
	if p.one(2) {
		p.line("%s %s\n", p.sentence(p.units), p.sentence(p.units))
	}
	for i := range tasks {
		due := p.deadline(p.date.Year)
		if year {
			due = p.monthly()
		}
		if defaults {
			due = ""
		}
		p.task(fmt.Sprintf("%d.%c", number, 'a'+i), due, !defaults)
	}
	p.line("")
}

// task writes one task; due may be empty, and named says whether it names its
// own units.
func (p *made) task(code, due string, named bool) {
	p.count++
	box := " "
	if p.one(20) {
		box = "x"
	}
	p.line("- [%s] %s", box, capital(p.duty()))
	p.line("  - Mã: %s", code)
	if named {
		p.line("  - Chủ trì: %s", p.of(p.units))
		p.line("  - Phối hợp: %s", p.partners())
	}
	if due != "" {
		p.line("  - Thời hạn: %s", due)
	}
	if p.one(3) {
		p.line("  - Chỉ tiêu: %s", p.target())
	}
	if p.one(2) {
		p.line("  - Sản phẩm: %s", p.word("outputs"))
	}
	if p.one(6) {
		p.line("  - Kinh phí: %s", p.word("budgets"))
	}
	if p.one(6) {
		p.line("  - Địa điểm: %s", p.word("locations"))
	}
	if p.one(5) {
		p.line("  - Căn cứ: %s", p.national(1)[0])
	}
	if p.one(10) && box == " " {
		p.line("  - Trạng thái: đang thực hiện")
		p.line("  - Báo cáo: %02d/6/2026, đã %s", 1+p.IntN(28), p.duty())
	}
}

// partners are one to five units.
func (p *made) partners() string {
	var names []string
	for range 1 + p.IntN(5) {
		if name := p.of(p.units); !strings.Contains(strings.Join(names, "; "), name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, "; ")
}

func (p *made) target() string {
	switch least := 1 + p.IntN(40); p.IntN(3) {
	case 0:
		return fmt.Sprintf("%02d–%02d %s", least, least+5, p.word("targets"))
	case 1:
		return fmt.Sprintf("%d%%", 50+least)
	default:
		return fmt.Sprintf("%d %s", least, p.word("targets"))
	}
}
