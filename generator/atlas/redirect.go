package atlas

import (
	"slices"
	"strings"

	"congbo/generator/plan"
	"congbo/generator/problem"
)

// redirects lists old addresses that must go on working: aliases, and the
// addresses of documents whose page is a plan's. Nothing may stand in the way
// of a page.
func (j *joiner) redirects() {
	a := j.atlas
	j.fixed = map[string]bool{}
	for _, url := range []string{
		"/", "/ke-hoach/", "/nhiem-vu/", "/don-vi/", "/van-ban/", "/thoi-han/", "/dia-phuong/", "/chu-de/", "/nam/",
		"/tim-kiem/", "/dinh-chinh/", "/du-lieu/", "/search/", "/assets/", "/404.html", "/feed.xml", "/thoi-han.ics",
		"/sitemap.xml", "/robots.txt",
	} {
		j.fixed[url] = true
	}
	for _, p := range a.Pages { // source has refused those that clash with the above
		j.fixed["/"+p.Slug+"/"] = true
	}
	for _, p := range a.Plans {
		j.fixed[p.URL] = true
	}
	for _, u := range a.Units {
		j.fixed[u.URL] = true
	}
	for _, r := range a.Roles {
		j.fixed[r.URL] = true
	}
	for _, d := range a.Directives {
		j.fixed[d.URL] = true
	}
	for _, n := range a.Numbers {
		j.fixed[n.URL] = true
	}
	for _, p := range a.Places {
		j.fixed[p.URL] = true
	}
	for _, t := range a.Topics {
		j.fixed[t.URL] = true
	}
	for _, y := range a.Years {
		j.fixed[y.URL] = true
	}
	for _, y := range a.Calendar {
		j.fixed[y.URL] = true
		for _, m := range y.Months {
			j.fixed[m.URL] = true
		}
	}

	taken := map[string]string{}
	redirect := func(from, to string, at plan.Position) {
		key := strings.TrimSuffix(from, "/") + "/"
		owner := taken[key]
		if key == to {
			return // it has not moved
		}
		if j.standing(from) {
			owner = from
		}
		if owner != "" && owner != to {
			j.problems.Add(problem.New("address.taken", problem.Position(at), "address", from, "owner", owner))
			return
		}
		if owner == "" {
			taken[key] = to
			a.Redirects = append(a.Redirects, Redirect{from, to})
		}
	}
	for _, p := range a.Plans {
		if d := p.Directive; d != nil {
			redirect("/van-ban/"+d.ID+"/", p.URL, p.Position)
		}
	}
	for _, p := range a.Plans {
		for _, from := range p.Plan.Aliases {
			redirect(from, p.URL, position(p.Keys, "aliases", p.Position))
		}
	}
	for _, u := range a.Units {
		if u.Record != nil {
			for _, from := range u.Record.Addresses {
				redirect(from, u.URL, position(u.Record.Keys, "aliases", u.Record.Position))
			}
		}
	}
	for _, d := range a.Directives {
		if d.Record != nil {
			for _, from := range d.Record.Aliases {
				redirect(from, d.URL, position(d.Record.Keys, "aliases", d.Record.Position))
			}
		}
	}
	for _, p := range a.Pages {
		for _, from := range p.Aliases {
			redirect(from, "/"+p.Slug+"/", p.Position)
		}
	}
	j.moved(taken)
}

// moved lets the tasks of a plan that has another address than before be found
// at their old ones too, unless something else is there by now.
func (j *joiner) moved(taken map[string]string) {
	for _, p := range j.atlas.Plans {
		for _, from := range p.Plan.Aliases {
			name, ok := strings.CutPrefix(strings.Trim(from, "/"), "ke-hoach/")
			if !ok || strings.Contains(name, "/") || taken["/ke-hoach/"+name+"/"] != p.URL {
				continue
			}
			for _, t := range p.Tasks {
				was := "/nhiem-vu/" + name + "/" + t.ID + "/"
				if taken[was] == "" && !j.standing(was) {
					taken[was] = t.URL
					j.atlas.Redirects = append(j.atlas.Redirects, Redirect{was, t.URL})
				}
			}
		}
	}
}

// standing reports whether something that the site publishes stands at an
// address, or is in its way: a page, what lies beside a page, a file, a
// further page of a list.
func (j *joiner) standing(address string) bool {
	parts := strings.FieldsFunc(address, func(c rune) bool { return c == '/' })
	if len(parts) == 0 {
		return true
	}
	if slices.Contains([]string{"assets", "du-lieu", "search"}, parts[0]) {
		return true
	}
	at := "/"
	for i, part := range parts {
		page, list := strings.CutPrefix(part, "trang-")
		if strings.HasPrefix(part, ".") || list && strings.Trim(page, "0123456789") == "" || j.fixed[at+part] {
			return true
		}
		at += part + "/"
		// The first part alone is a list's, under which there is room.
		if (j.fixed[at] || j.atlas.taskAt(at) != nil) && (i > 0 || len(parts) == 1) {
			return true
		}
	}
	return false
}
