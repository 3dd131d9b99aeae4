package bench

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"congbo/generator/atlas"
	"congbo/generator/corpus"
)

// hugoLayouts are the templates of Hugo's site. It shows what ours shows of a
// plan (its text and the table of its tasks), of a task (its units, directives
// and deadline, what else its unit promised, what is due in the same month),
// of a unit, a directive and a month (their tasks, a hundred a page), with the
// same frame and the same words for machines around it.
var hugoLayouts = map[string]string{
	"baseof.html": `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{.Title}} – {{site.Title}}</title>` +
		`<meta name="description" content="{{.Title}}"><link rel="canonical" href="{{.Permalink}}"><meta property="og:type" content="article"><meta property="og:title" content="{{.Title}}">` +
		`<meta property="og:url" content="{{.Permalink}}"><meta property="og:site_name" content="{{site.Title}}"><script type="application/ld+json">{{dict "@context" "https://schema.org" "@type" "WebPage" "name" .Title "url" .Permalink | jsonify | safeJS}}</script></head>` +
		`<body><a href="#noi_dung">Đến nội dung</a><header><a href="/">{{site.Title}}</a><form role="search" action="/tim-kiem/"><label for="q">Tìm kiếm</label><input id="q" type="search" name="q"><button>Tìm</button></form>` +
		`<nav><ul><li><a href="/ke-hoach/">Kế hoạch</a></li><li><a href="/don-vi/">Đơn vị</a></li><li><a href="/van-ban/">Văn bản</a></li><li><a href="/thoi-han/">Thời hạn</a></li></ul></nav></header>` +
		`<nav><ol>{{range .Ancestors.Reverse}}<li><a href="{{.RelPermalink}}">{{.Title}}</a></li>{{end}}</ol></nav>` +
		`<main id="noi_dung" data-pagefind-body>{{block "main" .}}{{end}}</main><footer><p>{{site.Title}}</p><p>Đây là bản để đọc; văn bản có giá trị pháp lý là bản đã ký.</p></footer></body></html>`,
	"home.html":          `{{define "main"}}<h1>{{.Title}}</h1><ul>{{range first 20 (index .Sections 0).Sections}}<li><a href="{{.RelPermalink}}">{{.Title}}</a></li>{{end}}</ul>{{end}}`,
	"_partials/row.html": `<li><a href="{{.RelPermalink}}">{{.Title}}</a><p>Chủ trì: {{delimit (default (slice) .Params.lead) "; "}} · Thời hạn: {{.Params.deadline}}</p><p><a href="{{.Parent.RelPermalink}}">{{.Parent.Title}}</a></p></li>`,
	"page.html": `{{define "main"}}<h1>{{.Title}}</h1><dl><dt>Thuộc kế hoạch</dt><dd><a href="{{.Parent.RelPermalink}}">{{.Parent.Title}}</a></dd>` +
		`<dt>Chủ trì</dt>{{range .Params.lead}}<dd>{{.}}</dd>{{end}}<dt>Thời hạn</dt><dd>{{.Params.deadline}}</dd>` +
		`<dt>Đơn vị</dt>{{range .GetTerms "don-vi"}}<dd><a href="{{.RelPermalink}}">{{.LinkTitle}}</a></dd>{{end}}` +
		`<dt>Văn bản</dt>{{range .GetTerms "van-ban"}}<dd><a href="{{.RelPermalink}}">{{.LinkTitle}}</a></dd>{{end}}</dl>{{.Content}}` +
		`{{with .GetTerms "thoi-han"}}<h2>Cùng tháng</h2><ul>{{range first 5 (index . 0).Pages}}{{partial "row.html" .}}{{end}}</ul>{{end}}` +
		`{{with .GetTerms "don-vi"}}<h2>Việc khác của đơn vị</h2><ul>{{range first 5 (index . 0).Pages}}{{partial "row.html" .}}{{end}}</ul>{{end}}` +
		`<nav>{{with .PrevInSection}}<a href="{{.RelPermalink}}">{{.Title}}</a>{{end}}{{with .NextInSection}}<a href="{{.RelPermalink}}">{{.Title}}</a>{{end}}</nav>{{end}}`,
	"section.html": `{{define "main"}}<h1>{{.Title}}</h1>{{.TableOfContents}}{{.Content}}` +
		`{{if .Sections}}{{$p := .Paginate .Sections 100}}<ul>{{range $p.Pages}}<li><a href="{{.RelPermalink}}">{{.Title}}</a></li>{{end}}</ul>{{end}}` +
		`<table>{{range .RegularPages}}<tr><td><a href="{{.RelPermalink}}">{{.Title}}</a></td><td>{{delimit (default (slice) .Params.lead) "; "}}</td><td>{{.Params.deadline}}</td></tr>{{end}}</table>{{end}}`,
	"taxonomy.html": `{{define "main"}}<h1>{{.Title}}</h1><ul>{{range .Pages}}<li><a href="{{.RelPermalink}}">{{.LinkTitle}}</a> {{len .Pages}}</li>{{end}}</ul>{{end}}`,
	"term.html":     `{{define "main"}}<h1>{{.LinkTitle}}</h1>{{$p := .Paginate .Pages 100}}<ul>{{range $p.Pages}}{{partial "row.html" .}}{{end}}</ul>{{end}}`,
}

const hugoConfig = `baseURL = "https://congbo.example/"
title = "Công bố"
languageCode = "vi"
disableKinds = ["RSS"]
[taxonomies]
don-vi = "don-vi"
van-ban = "van-ban"
thoi-han = "thoi-han"
`

// hugoSite writes a content folder of congbo as a site of Hugo.
func hugoSite(ctx context.Context, content, site string) error {
	a, err := join(ctx, content, corpus.Today)
	if err != nil {
		return err
	}
	write := func(name, text string) {
		file := filepath.Join(site, name)
		if err == nil {
			err = os.MkdirAll(filepath.Dir(file), 0o755)
		}
		if err == nil {
			err = os.WriteFile(file, []byte(text), 0o644)
		}
	}
	write("hugo.toml", hugoConfig)
	for name, text := range hugoLayouts {
		write("layouts/"+name, text)
	}
	write("content/ke-hoach/_index.md", page(map[string]any{"title": "Kế hoạch"}, ""))
	for _, p := range a.Plans {
		_, body, _ := strings.Cut(strings.TrimPrefix(string(p.Raw), "---\n"), "\n---\n")
		write("content/ke-hoach/"+p.ID+"/_index.md", page(map[string]any{"title": p.Title}, body))
		for _, t := range p.Tasks {
			write(fmt.Sprintf("content/ke-hoach/%s/viec-%03d.md", p.ID, t.Number), page(hugoTask(t), ""))
		}
	}
	return err
}

func hugoTask(t *atlas.Task) map[string]any {
	var lead, units, directives []string
	for _, u := range t.Lead {
		lead, units = append(lead, u.Name), append(units, u.ID)
	}
	for _, u := range t.Coordinating {
		units = append(units, u.ID)
	}
	for _, r := range t.References {
		if r.Directive != nil {
			directives = append(directives, r.Directive.ID)
		}
	}
	front := map[string]any{"title": t.Text, "lead": lead, "don-vi": units, "van-ban": directives, "deadline": t.Deadline.Text}
	if !t.Due.IsZero() {
		front["thoi-han"] = []string{fmt.Sprintf("%04d-%02d", t.Due.Year, t.Due.Month)}
	}
	return front
}

// page writes a file of Hugo, whose front matter may be JSON.
func page(front map[string]any, body string) string {
	text, _ := json.MarshalIndent(front, "", " ") // of strings
	return string(text) + "\n\n" + body
}
