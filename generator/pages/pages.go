// Package pages knows which pages a site has, at which address, from what part
// of the atlas each is made and what it shows. It fills views (structs of
// ready strings) and leaves the looks to the templates of the layouts. It is
// the only room that makes html/template.HTML, and it writes no files: it
// hands each page on as something that can be rendered by any worker.
package pages

import (
	"bytes"
	"errors"
	"html/template"
	"io/fs"
	"iter"
	"net/url"
	"slices"
	"strings"
	"sync"
	"text/template/parse"

	"congbo/generator/atlas"
	"congbo/generator/problem"
	"congbo/generator/publish"
	"congbo/generator/source"
)

// A Theme is the layouts of a site, read and checked: templates, words,
// styles. It does not change once Structured and Datasets are set, and may be
// used from any number of goroutines.
type Theme struct {
	// Structured says what pages are about, for search engines. It is set, if
	// at all, before Files is called.
	Structured Structured

	// Datasets describes the open data, for its page; set before Files too.
	Datasets []Dataset

	// Prints, where they are set, are of the atlas that pages are made from.
	// Set before Files too.
	Prints *atlas.Prints

	site      *source.Site
	words     words
	say       phrases
	pic       picturePhrases
	own       planPhrases
	dateWords datePhrases
	root      string // prefix of every address: empty, or /folder
	assets    []asset
	address   map[string]string // of assets, by name

	common       page[commonView]
	header       page[headerView]
	footer       page[footerView]
	crumbs       page[crumbsView]
	unitLink     page[unitLinkView]
	taskContext  page[taskContextView]
	taskItemPage page[taskItemView]
	taskRowPage  page[taskRow]

	home        page[homeView]
	list        page[listView] // every plain list
	plan        page[planView]
	task        page[taskView]
	unit        page[unitView]
	role        page[roleView]
	directive   page[directiveView]
	deadlines   page[deadlinesView]
	year        page[yearView]
	month       page[monthView]
	place       page[placeView]
	corrections page[correctionsView]
	openData    page[openDataView]
	search      page[searchView]
	notFound    page[notFoundView]
	free        page[freeView]
	redirect    page[redirectView]
}

// Load reads and checks the layouts (templates/*.html, words/<language>.yaml,
// assets/*, scripts/*.ts) for a site. What is wrong in them comes back as problems; the
// theme is whole only when none of them is an error. The error is for failures
// of the machine.
func Load(layouts fs.FS, site *source.Site) (*Theme, []problem.Problem, error) {
	t := &Theme{site: site}
	if base, err := url.Parse(site.BaseURL); err == nil {
		t.root = strings.TrimSuffix(base.EscapedPath(), "/")
	}
	var problems []problem.Problem
	t.words, problems = readWords(layouts, site.Language)
	if len(t.words.all) == 0 {
		return t, problems, nil // every other fault would be that a word is missing
	}
	if len(problems) == 0 {
		problems = slices.Concat(t.words.fill(&t.say), t.words.fill(&t.pic), t.words.fill(&t.own), t.words.fill(&t.dateWords))
	}
	if err := t.readAssets(layouts); err != nil {
		return nil, problems, err
	}
	problems = append(problems, t.readScripts(layouts)...)
	l := &loader{words: t.words, root: t.root, assets: t.address, files: map[string]*file{}, trees: map[string]*parse.Tree{}}
	if err := l.read(layouts); err != nil {
		return nil, problems, err
	}
	t.common = compile[commonView](l, "common", "common")
	t.header = compile[headerView](l, "header", "header")
	t.footer = compile[footerView](l, "footer", "footer")
	t.crumbs = compile[crumbsView](l, "crumbs", "crumbs")
	t.unitLink = compile[unitLinkView](l, "unit-link", "unit-link")
	t.taskContext = compile[taskContextView](l, "task-context", "task-context")
	t.taskItemPage = compile[taskItemView](l, "task-item", "task-item")
	t.taskRowPage = compile[taskRow](l, "task-row", "task-row")
	t.home = compile[homeView](l, "home", "base")
	t.list = compile[listView](l, "list", "base")
	t.plan = compile[planView](l, "plan", "base")
	t.task = compile[taskView](l, "task", "base")
	t.unit = compile[unitView](l, "unit", "base")
	t.role = compile[roleView](l, "role", "base")
	t.directive = compile[directiveView](l, "directive", "base")
	t.deadlines = compile[deadlinesView](l, "deadlines", "base")
	t.year = compile[yearView](l, "year", "base")
	t.month = compile[monthView](l, "month", "base")
	t.place = compile[placeView](l, "place", "base")
	t.corrections = compile[correctionsView](l, "corrections", "base")
	t.openData = compile[openDataView](l, "open-data", "base")
	t.search = compile[searchView](l, "search", "base")
	t.notFound = compile[notFoundView](l, "not-found", "base")
	t.free = compile[freeView](l, "free", "base")
	t.redirect = compile[redirectView](l, "redirect", "redirect")
	var list problem.List
	list.Add(problems...)
	list.Add(l.problems...)
	return t, list.Sorted(), nil
}

// Files gives every page of a site, its styles, and the pages that lead from
// old addresses to new ones. A page is rendered when its Render is called.
func (t *Theme) Files(a *atlas.Atlas) iter.Seq[publish.File] {
	return func(yield func(publish.File) bool) {
		yield = typeset(yield)
		m, err := newMaker(t, a)
		if err != nil {
			yield(publish.File{Path: "index.html", Render: func(*bytes.Buffer) error { return err }})
			return
		}
		for _, kind := range []func(emit) bool{
			m.stylesheets, m.planPages, m.unitPages, m.rolePages, m.directivePages, m.numberPages,
			m.placePages, m.topicPages, m.yearPages, m.deadlinePages,
			m.planList, m.taskList, m.unitList, m.directiveList, m.placeList, m.topicList,
			m.correctionPages, m.freePages, m.homePage, m.openDataPage, m.searchPage, m.notFoundPage, m.redirects, m.shareImages,
		} {
			if !kind(yield) {
				return
			}
		}
	}
}

// emit hands a file on; false means that no more are wanted.
type emit = func(publish.File) bool

// errNoURL says that an address is not one that a page can have.
var errNoURL = errors.New("not an address of this site")

// A maker makes the pages of one atlas, with what they share made once.
type maker struct {
	*Theme
	atlas   *atlas.Atlas
	shared  template.HTML            // of <head>
	headers map[string]template.HTML // by section of the menu
	foot    template.HTML
	units   map[*atlas.Unit]template.HTML // links to units
	today   map[*atlas.Unit]template.HTML // links to who answers for units that are no more
	tasks   map[*atlas.Task]*told
	views   sync.Pool               // of *taskView: a site has many more tasks than workers
	labels  map[*atlas.Plan]string  // names of plans in a line, each different
	eras    map[*atlas.Place]string // names of places, each different
	sharing sharing

	planTitles      map[*atlas.Plan]string // of pages, each different
	planTags        map[*atlas.Plan]string // a few words
	unitTitles      map[*atlas.Unit]string
	directiveTitles map[*atlas.Directive]string

	unitAt      map[string]*atlas.Unit // by address in the site
	directiveAt map[string]*atlas.Directive
}

func newMaker(t *Theme, a *atlas.Atlas) (*maker, error) {
	m := &maker{Theme: t, atlas: a, headers: map[string]template.HTML{}, units: make(map[*atlas.Unit]template.HTML, len(a.Units)), today: map[*atlas.Unit]template.HTML{}}
	m.unitAt, m.directiveAt = make(map[string]*atlas.Unit, len(a.Units)), make(map[string]*atlas.Directive, len(a.Directives))
	for _, u := range a.Units {
		m.unitAt[u.URL] = u
	}
	for _, d := range a.Directives {
		m.directiveAt[d.URL] = d
	}
	if err := m.share(); err != nil {
		return nil, err
	}
	if err := m.frame(); err != nil {
		return nil, err
	}
	m.name()
	m.entitle()
	m.timetable()
	for _, u := range a.Units {
		link, err := t.unitLink.once(&unitLinkView{URL: t.root + u.URL, Name: u.Name, Ended: u.Until.Before(a.Today)})
		if err != nil {
			return nil, err
		}
		m.units[u] = link
	}
	for _, u := range a.Units {
		if u.Until.Before(a.Today) {
			m.today[u] = m.answering(u)
		}
	}
	return m, nil
}

// signed gives a file the print of all that it is made from.
func (m *maker) signed(f publish.File, of ...atlas.Print) publish.File {
	f.Print = m.Prints.Of(f.Path, of...)
	return f
}

// file is a page at an address, to be rendered later. It is made of layouts,
// which were minified when they were loaded, of escaped values, and of texts
// that were drawn without needless white space: nothing is left to minify.
func (m *maker) file(address string, render func(*bytes.Buffer) error) publish.File {
	return publish.File{Path: pathOf(address), Type: publish.Raw, Render: render}
}

// pathOf gives the file that answers at an address of the site.
func pathOf(address string) string {
	path := strings.TrimPrefix(address, "/")
	if path == "" || strings.HasSuffix(path, "/") {
		return path + "index.html"
	}
	return path
}
