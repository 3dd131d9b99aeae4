package pages

import "bytes"

// A Dataset is one set of the open data, as its page describes it. The room
// that writes the data knows it best, so whoever conducts the build hands its
// description on.
type Dataset struct {
	Name   string // plans: the file is /du-lieu/plans.json
	Record string // what one record is, in the site's language
	Lines  bool   // also line by line, as .ndjson
	Fields []DataField
}

// A DataField is one field of a dataset's records.
type DataField struct{ Name, Type, Text string }

// dataFolder is the address of the open data; a dataset's JSON Schema lies in
// schema/ under it.
const dataFolder = "/du-lieu/"

// An openDataView is the page that describes the open data.
type openDataView struct {
	Head     headView
	Licence  string
	Updated  string
	Datasets []datasetView
	Others   []linkView // feeds and calendars
}

type datasetView struct {
	Name, Record string
	Files        []linkView
	Schema       string
	Fields       []DataField
}

func (m *maker) openDataPage(yield emit) bool {
	return yield(m.file(dataFolder, func(out *bytes.Buffer) (err error) {
		v := openDataView{Licence: m.site.Licence, Updated: m.date(m.atlas.Today)}
		folder := m.root + dataFolder
		for _, d := range m.Datasets {
			view := datasetView{Name: d.Name, Record: d.Record, Schema: folder + "schema/" + d.Name + ".schema.json", Fields: d.Fields}
			kinds := []string{".json", ".csv"}
			if d.Lines {
				kinds = append(kinds, ".ndjson")
			}
			for _, kind := range kinds {
				view.Files = append(view.Files, linkView{Text: d.Name + kind, URL: folder + d.Name + kind})
			}
			v.Datasets = append(v.Datasets, view)
		}
		v.Others = []linkView{
			{m.say.AllNews.String(), m.root + "/feed.xml", "Atom"},
			{m.say.Corrections.String(), m.root + "/dinh-chinh/feed.xml", "Atom"},
			{m.say.Deadlines.String(), m.root + "/" + calendarName, "iCalendar"},
			{m.say.SiteMap.String(), m.root + "/sitemap.xml", "XML"},
			{m.say.Addresses.String(), folder + "addresses.txt", "TXT"},
		}
		v.Head = m.head("", m.say.OpenData.String(), m.say.OpenDataText.String(), dataFolder)
		v.Head.Structured = m.about(Structured.OpenData)
		if v.Head.Crumbs, err = m.trail(m.say.OpenData.String()); err != nil {
			return err
		}
		return m.openData.render(out, &v)
	}))
}
