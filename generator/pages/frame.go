package pages

import (
	"html/template"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"congbo/generator/plan"
)

// A headView is what every page has around what it shows.
type headView struct {
	Common      template.HTML // what <head> holds on every page
	Header      template.HTML
	Crumbs      template.HTML
	Footer      template.HTML
	Structured  template.HTML // JSON-LD
	Title       string        // of the window, with the site's name where there is room
	Description string
	URL         string // the page's own, absolute; empty for none
	Image       string // for where it is shared, absolute; empty for none
	Alternates  []alternateView
	Previous    string // of a list of several pages
	Next        string
	Feeds       []feedView // besides the site's own
	Hidden      bool       // from search engines

	own string // title without the site's name
}

// An alternateView is the same page with the interface in a language.
type alternateView struct{ Language, URL string }

// A feedView is another form of a page that programs read.
type feedView struct{ Type, URL, Title string }

// A commonView is what the templates of a site's frame know.
type commonView struct {
	SiteTitle string
	Icon      string
	Locale    string // vi_VN
	Image     bool   // pages have pictures for where they are shared
}

// A headerView is the top of every page of one section.
type headerView struct {
	SiteTitle string
	Place     string
	Emblem    string
	Home      bool
	Search    bool // with a field to search by; the search page and the first page have their own
	Menu      []menuView
	Zone      string // the site's time zone, for what scripts say of days
}

type menuView struct {
	Text, URL string
	Current   bool
}

// A footerView is the foot of every page.
type footerView struct {
	SiteTitle, Publisher, Licence string
	Contact                       contactView
	Pages                         []menuView
	Languages                     []languageView // the site in others
}

// A languageView leads to the site with its interface in another language.
type languageView struct{ Language, Name, URL string }

// A contactView is whom to ask.
type contactView struct {
	Known                            bool
	Name, Email, Phone, Address, URL string
}

func contactOf(c plan.Contact) contactView {
	return contactView{c != plan.Contact{}, c.Name, c.Email, c.Phone, c.Address, c.URL}
}

type crumbsView struct{ Crumbs []crumbView }

type crumbView struct{ Text, URL string }

// A unitLinkView is a link to an organisation, wherever one is named.
type unitLinkView struct {
	URL, Name string
	Ended     bool // it is no more
}

// Sections of the menu; "" is none of them.
const (
	sectionHome       = "home"
	sectionPlans      = "plans"
	sectionTasks      = "tasks"
	sectionUnits      = "units"
	sectionDirectives = "directives"
	sectionDeadlines  = "deadlines"
	sectionPlaces     = "places"
	sectionTopics     = "topics"
	sectionSearch     = "search"
)

// frame makes what pages share: the top for each section of the menu, the
// foot, and the constant part of <head>.
func (m *maker) frame() (err error) {
	site := m.site
	common := commonView{SiteTitle: site.Title, Icon: m.address["icon.svg"], Locale: m.locale(), Image: m.sharing.printer != nil}
	emblem := ""
	if site.Theme.Emblem != "" {
		emblem = m.root + filePath(site.Theme.Emblem)
		common.Icon = emblem
	}
	if m.shared, err = m.common.once(&common); err != nil {
		return err
	}
	menu := []struct{ section, text, url string }{
		{sectionPlans, m.say.Plans.String(), "/ke-hoach/"},
		{sectionTasks, m.say.Tasks.String(), "/nhiem-vu/"},
		{sectionUnits, m.say.Units.String(), "/don-vi/"},
		{sectionDirectives, m.say.Directives.String(), "/van-ban/"},
		{sectionDeadlines, m.say.Deadlines.String(), "/thoi-han/"},
		{sectionPlaces, m.say.Places.String(), "/dia-phuong/"},
		{sectionTopics, m.say.Topics.String(), "/chu-de/"},
	}
	foot := footerView{SiteTitle: site.Title, Publisher: site.Publisher, Licence: site.Licence, Contact: contactOf(site.Contact)}
	for _, other := range site.Alternates {
		foot.Languages = append(foot.Languages, languageView{other.Language, display.Self.Name(language.Make(other.Language)), other.BaseURL})
	}
	for _, p := range m.atlas.Pages {
		url := "/" + p.Slug + "/"
		if p.Menu {
			menu = append(menu, struct{ section, text, url string }{url, p.Title, url})
		} else {
			foot.Pages = append(foot.Pages, menuView{Text: p.Title, URL: m.root + url})
		}
	}
	sections := []string{"", sectionHome, sectionSearch}
	for _, entry := range menu {
		sections = append(sections, entry.section)
	}
	for _, current := range sections {
		view := headerView{SiteTitle: site.Title, Place: site.Place, Emblem: emblem, Home: current == sectionHome, Search: current != sectionSearch && current != sectionHome, Zone: site.TimeZone}
		for _, entry := range menu {
			view.Menu = append(view.Menu, menuView{entry.text, m.root + entry.url, entry.section == current})
		}
		if m.headers[current], err = m.header.once(&view); err != nil {
			return err
		}
	}
	m.foot, err = m.footer.once(&foot)
	return err
}

// locale gives the language of the interface as Open Graph wants it, with the
// region that it is most spoken in.
func (t *Theme) locale() string {
	base, _ := t.words.tag.Base()
	region, _ := t.words.tag.Region()
	return base.String() + "_" + region.String()
}

// head gives the frame of a page. title is the page's own, url its address in
// the site.
func (m *maker) head(section, title, description, url string) headView {
	h := headView{
		Common:      m.shared,
		Header:      m.headers[section],
		Footer:      m.foot,
		Title:       m.windowTitle(title),
		Description: cut(description, descriptionLength),
		URL:         m.absolute(url),
		Image:       m.imageOf(url, false),
		Alternates:  m.alternates(url),
		own:         title,
	}
	if h.Header == "" { // a page that is not in the menu
		h.Header = m.headers[""]
	}
	return h
}

// alternates gives the addresses of a page in each language that the site is
// made in, its own among them, as search engines want them (RFC 8288 and
// developers.google.com/search/docs/specialty/international/localized-versions:
// a template that is translated around a text that is not). A site of one
// language has none.
func (m *maker) alternates(url string) []alternateView {
	if len(m.site.Alternates) == 0 {
		return nil
	}
	all := []alternateView{{m.site.Language, m.absolute(url)}}
	for _, other := range m.site.Alternates {
		all = append(all, alternateView{other.Language, other.BaseURL + url[1:]})
	}
	return all
}

// absolute gives an address with the site's own in front; BaseURL ends with a
// slash and holds the folder that the site stands in.
func (m *maker) absolute(url string) string { return m.site.BaseURL + url[1:] }

// trail renders the path that leads to a page: text, address, text, address …,
// ending with the page's own text.
func (m *maker) trail(steps ...string) (template.HTML, error) {
	view := crumbsView{Crumbs: []crumbView{{m.say.Home.String(), m.root + "/"}}}
	names, addresses := []string{m.say.Home.String()}, []string{m.absolute("/")}
	for i := 0; i < len(steps); i += 2 {
		crumb, address := crumbView{Text: shorten(steps[i], 60)}, ""
		if i+1 < len(steps) {
			crumb.URL, address = m.root+steps[i+1], m.absolute(steps[i+1])
		}
		view.Crumbs = append(view.Crumbs, crumb)
		names, addresses = append(names, steps[i]), append(addresses, address)
	}
	shown, err := m.crumbs.once(&view)
	return shown + m.about(func(s Structured) []byte { return s.Trail(names, addresses) }), err
}

// feed gives the link to the Atom feed of the thing at an address.
func (m *maker) feed(url, title string) feedView {
	return feedView{"application/atom+xml", m.root + url + "feed.xml", title}
}

// calendar gives the link to the calendar of the thing at an address.
func (m *maker) calendar(url, title string) feedView {
	return feedView{"text/calendar", m.root + url + calendarName, title}
}

// calendarName is the name of a calendar file: at the top of the site, and
// under the address of each plan and unit.
const calendarName = "thoi-han.ics"
