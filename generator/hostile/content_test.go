package hostile

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"congbo/generator/problem"
)

// contentOf gives a content folder in which each text stands everywhere: in
// the front matter and the body of a plan, a unit, a document and a page of
// its own, and beside the others of its kind in one large plan. site.yaml has
// one of each kind. A refused text is in no body.
func contentOf(all []attack, refused map[string][]problem.Problem) map[string]string {
	files := map[string]string{}
	kinds := map[string][]attack{}
	for _, a := range all {
		q := quoted(a.text)
		if a.body = a.text; refused[a.id] != nil {
			a.body = "bỏ"
		}
		kinds[a.kind] = append(kinds[a.kind], a)
		files["plans/"+a.kind+"/"+a.id+".md"] = planOf(a)
		files["units/"+a.kind+"/"+a.id+".md"] = fmt.Sprintf("---\nname: %s\nplace: Hà Nội\nshort: %s\naliases:\n  - %s\nrole: %s\n---\n\n%s\n", quoted("Sở "+a.text+" "+a.id), q, quoted(a.id+" "+a.text), q, a.body)
		files["directives/"+a.kind+"/"+a.id+".md"] = fmt.Sprintf("---\ntitle: %s\ntype: Quyết định\nnumber: %s\ndate: 2020-01-02\nissuer: UBND tỉnh Ninh Bình\nplace: Ninh Bình\nsigner: {name: %s, position: %s, authority: %s}\nstatus: %s\nnote: %s\n---\n\n%s\n", q, quoted(a.id+"/"+a.text), q, q, q, q, q, a.body)
		files["pages/"+a.id+".md"] = fmt.Sprintf("---\ntitle: %s\nabstract: %s\nmenu: %v\n---\n\n%s\n", q, q, strings.HasSuffix(a.id, "-05"), a.body)
	}
	for kind, some := range kinds {
		files["plans/"+kind+"/all.md"] = largePlanOf(kind, some)
	}
	one := func(kind string) string { return quoted(kinds[kind][0].text) }
	files["site.yaml"] = fmt.Sprintf("title: %s\ndescription: %s\nbase_url: https://thu.example/\npublisher: %s\nlicence: %s\nplace: Ninh Bình\npage_size: 1000\nshare_images: plans\ncontact: {name: %s, email: %s, phone: %s, address: %s}\n",
		one("markup"), one("formats"), one("calendars"), one("spreadsheets"), one("templates"), one("entities"), one("characters"), one("links"))
	return files
}

// planOf gives a plan of one text.
func planOf(a attack) string {
	q := quoted(a.text)
	var b strings.Builder
	fmt.Fprintf(&b, "---\ntitle: %s\nslug: %s\ntype: %s\nnumber: %s\nissuer: %s\nplace: Ninh Bình\ndate: 2026-01-02\nabstract: %s\n", q, a.id, q, q, quoted("UBND tỉnh "+a.text), q)
	fmt.Fprintf(&b, "signer: {name: %s, position: %s, authority: %s}\nissued_with: %s\nstatus: %s\nnote: %s\n", q, q, q, q, q, q)
	for _, key := range []string{"implements", "basis", "recipients", "topics"} {
		fmt.Fprintf(&b, "%s:\n  - %s\n", key, q)
	}
	fmt.Fprintf(&b, "abbreviations:\n  %s: %s\n", quoted("x"+a.text), q)
	fmt.Fprintf(&b, "corrections:\n  - {date: 2026-02-03, text: %s}\n", q)
	fmt.Fprintf(&b, "contact: {name: %s, email: %s, phone: %s, address: %s}\n", q, q, q, q)
	fmt.Fprintf(&b, "files:\n  - {url: \"https://a.vn/x.pdf\", name: %s, signed: true}\n---\n\n", q)
	fmt.Fprintf(&b, "%s\n\n## I. %s\n\n%s\n\n%s", a.body, line(a.body), a.body, taskOf("1", a))
	return b.String()
}

// largePlanOf gives a plan of all texts of one kind, each a section, a
// paragraph and a task.
func largePlanOf(kind string, some []attack) string {
	var b strings.Builder
	fmt.Fprintf(&b, "---\ntitle: Tất cả %s\nslug: all-%s\nissuer: UBND tỉnh Ninh Bình\nplace: Ninh Bình\n---\n", kind, kind)
	for i, a := range some {
		fmt.Fprintf(&b, "\n## %d. %s\n\n%s\n\n%s", i+1, line(a.body), a.body, taskOf(strconv.Itoa(i+1), a))
	}
	return b.String()
}

// taskOf gives a task of one text, said in each of its fields.
func taskOf(code string, a attack) string {
	var b strings.Builder
	fmt.Fprintf(&b, "- [ ] %s %s\n  - Mã: %s\n", a.id, line(a.body), code)
	for _, label := range []string{"Chủ trì", "Phối hợp", "Chỉ tiêu", "Sản phẩm", "Kinh phí", "Địa điểm", "Căn cứ", "Báo cáo"} {
		fmt.Fprintf(&b, "  - %s: %s\n", label, line(a.body))
	}
	fmt.Fprintf(&b, "  - Thời hạn: 31/12/2026 %s\n\n  %s\n", line(a.body), line(a.body))
	return b.String()
}

// line puts a text on one line of Markdown.
func line(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(c rune) bool { return c == '\n' || c == '\r' }), " ")
}

// quoted writes a text as a scalar of YAML, whatever is in it.
func quoted(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, c := range text {
		switch {
		case c == '"' || c == '\\':
			b.WriteString(`\` + string(c))
		case unicode.IsPrint(c):
			b.WriteRune(c)
		default:
			fmt.Fprintf(&b, `\U%08X`, c)
		}
	}
	b.WriteByte('"')
	return b.String()
}
