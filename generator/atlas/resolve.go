package atlas

import (
	"path"
	"strings"

	"congbo/generator/markdown"
	"congbo/generator/problem"
)

// Resolve gives the address that a link by hand leads to: plan:<id>,
// task:<plan>/<id>, unit:<id> (also of a role), directive:<id>, a file of the
// content folder by its path there, or a fragment, which stays as it is. ok is
// false where there is no such thing.
func (a *Atlas) Resolve(dest string) (url string, ok bool) {
	if strings.HasPrefix(dest, "#") {
		return dest, true
	}
	dest, fragment := cutFragment(dest)
	url, ok = a.address(strings.TrimSuffix(dest, "/"))
	return url + fragment, ok
}

// address gives the address of what a link names.
func (a *Atlas) address(name string) (url string, ok bool) {
	if url, ok := a.addresses[name]; ok {
		return url, true
	}
	if t := a.taskNamed(name); t != nil {
		return t.URL, true
	}
	if t := a.taskAt(name + "/"); t != nil {
		return t.URL, true
	}
	return "", false
}

// taskNamed gives the task that task:<plan>/<id> names, nil where there is none.
func (a *Atlas) taskNamed(name string) *Task {
	name, ok := strings.CutPrefix(name, "task:")
	if !ok {
		return nil
	}
	id, task, _ := strings.Cut(name, "/")
	return a.task(id, task)
}

// taskAt gives the task with an address, nil where there is none.
func (a *Atlas) taskAt(url string) *Task {
	name, ok := strings.CutPrefix(url, "/nhiem-vu/")
	if !ok {
		return nil
	}
	id, task, _ := strings.Cut(strings.TrimSuffix(name, "/"), "/")
	return a.task(id, task)
}

// task finds a task. Tasks are many, and links to them few: they are looked
// for in their plan.
func (a *Atlas) task(plan, id string) *Task {
	p := a.plans[plan]
	if p == nil {
		return nil
	}
	for _, t := range p.Tasks {
		if t.ID == id {
			return t
		}
	}
	return nil
}

// ResolveFrom is Resolve for a link in a file of the content folder, which may
// name another file relative to itself: ../assets/signed.pdf.
func (a *Atlas) ResolveFrom(file, dest string) (url string, ok bool) {
	if url, ok := a.Resolve(dest); ok || hasScheme(dest) {
		return url, ok
	}
	name, fragment := cutFragment(dest)
	if rooted, ok := strings.CutPrefix(name, "/"); ok {
		name = rooted
	} else {
		name = path.Join(path.Dir(file), name)
	}
	url, ok = a.address(strings.TrimSuffix(name, "/"))
	return url + fragment, ok
}

func cutFragment(dest string) (rest, fragment string) {
	if i := strings.IndexByte(dest, '#'); i >= 0 {
		return dest[:i], dest[i:]
	}
	return dest, ""
}

func hasScheme(dest string) bool {
	for _, scheme := range []string{"plan:", "task:", "unit:", "directive:"} {
		if strings.HasPrefix(dest, scheme) {
			return true
		}
	}
	return false
}

// handLinks notes the address of everything but tasks that a link by hand can
// name, and reports links that lead nowhere.
func (j *joiner) handLinks() {
	a := j.atlas
	all := make(map[string]string, 2*(len(a.Plans)+len(a.Units)+len(a.Directives)+len(a.Roles)))
	for _, r := range a.Roles {
		all["unit:"+r.Slug] = r.URL
	}
	for _, u := range a.Units {
		all[u.name()] = u.URL
		if u.Record != nil {
			all[u.Record.Position.File] = u.URL
		}
	}
	for _, d := range a.Directives {
		all["directive:"+d.ID] = d.URL
		if d.Record != nil {
			all[d.Record.Position.File] = d.URL
		}
	}
	for _, p := range a.Plans {
		all[p.name()] = p.URL
		all[p.Position.File] = p.URL
	}
	for _, p := range a.Pages {
		all[p.Position.File] = "/" + p.Slug + "/"
	}
	for _, asset := range j.content.Assets {
		all[asset.Path] = "/" + asset.Path
	}
	for url := range j.fixed {
		if _, ok := all[strings.TrimSuffix(url, "/")]; !ok {
			all[strings.TrimSuffix(url, "/")] = url
		}
	}
	a.addresses = all

	misled := 0
	check := func(file string, body *markdown.Document) {
		if body == nil || len(body.Links) == 0 {
			return
		}
		anchors := make(map[string]bool, len(body.Headings))
		for _, h := range body.Headings {
			anchors[h.Anchor] = true
		}
		for _, link := range body.Links {
			if fragment, inside := strings.CutPrefix(link.Dest, "#"); inside {
				if !strings.ContainsAny(fragment, "_.") && !anchors[fragment] {
					j.problems.Add(problem.New("link.no-heading", problem.Position(link.Position), "link", link.Dest))
				}
				continue // what has an underscore or a dot is a part of the page, or a task
			}
			if _, ok := a.ResolveFrom(file, link.Dest); ok {
				continue
			}
			near := ""
			if misled++; misled <= mostMisled {
				near = j.nearestLink(file, link.Dest)
			}
			if near != "" {
				j.problems.Add(problem.New("link.nowhere", problem.Position(link.Position), "link", link.Dest, "nearest", near))
			} else {
				j.problems.Add(problem.New("link.unlike", problem.Position(link.Position), "link", link.Dest))
			}
		}
	}
	for _, p := range a.Plans {
		check(p.Position.File, p.Body)
	}
	for _, u := range j.content.Units {
		check(u.Position.File, u.Body)
	}
	for _, d := range j.content.Directives {
		check(d.Position.File, d.Body)
	}
	for _, p := range a.Pages {
		check(p.Position.File, p.Body)
	}
}
