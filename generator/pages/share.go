package pages

import (
	"bytes"
	"fmt"
	"strings"

	"congbo/generator/atlas"
	"congbo/generator/posters"
	"congbo/generator/publish"
	"congbo/generator/source"
)

// imageName is the picture of a page, beside it: what is shown where somebody
// shares its address. That of the site stands for all pages without their own.
const imageName = "chia-se.png"

// mostTaskImages is how many tasks a site may have for each to have a picture
// of its own by itself. Drawing one takes half a millisecond and 10 kB: a site
// of ten thousand tasks gets five seconds and 100 MB more of it, which most
// hosts bear and nobody would choose for ten times as many.
const mostTaskImages = 10_000

// A sharing says which pages have a picture of their own.
type sharing struct {
	printer      *posters.Printer // nil for none at all
	tasks, plans bool
}

// share makes what draws the pictures of a site.
func (m *maker) share() error {
	wanted := m.site.ShareImages
	if wanted == source.ShareNone {
		return nil
	}
	m.sharing.plans = true
	m.sharing.tasks = wanted == source.ShareTasks || wanted != source.SharePlans && len(m.atlas.Tasks) <= mostTaskImages
	primary, ok := parseColour(m.site.Theme.Primary)
	if !ok {
		primary = colour{27, 79, 134} // --primary of site.css
	}
	ink := primary.darkened()
	var err error
	if m.sharing.printer, err = posters.New(posters.Style{Site: m.site.Title, Place: m.site.Place, Ink: ink}); err != nil {
		return fmt.Errorf("pictures for sharing: %w", err)
	}
	return nil
}

// darkened gives a colour, as dark as text on white has to be.
func (c colour) darkened() [3]byte {
	dark, _ := parseColour(c.against(colour{255, 255, 255}, colour{0, 0, 0}))
	return [3]byte{byte(dark[0]), byte(dark[1]), byte(dark[2])}
}

// picture is a picture for sharing, drawn when it is rendered.
func (m *maker) shareImage(url string, poster func() posters.Poster) publish.File {
	return publish.File{Path: pathOf(url + imageName), Type: publish.Raw, Render: func(out *bytes.Buffer) error {
		return m.sharing.printer.Draw(out, poster())
	}}
}

// imageOf gives the address of the picture of the page at an address: its own,
// or else that of the site; empty where the site has none.
func (m *maker) imageOf(url string, own bool) string {
	switch {
	case m.sharing.printer == nil:
		return ""
	case own:
		return m.absolute(url + imageName)
	}
	return m.absolute("/" + imageName)
}

// shareImages gives the pictures of the site and of its plans and tasks.
func (m *maker) shareImages(yield emit) bool {
	if m.sharing.printer == nil {
		return true
	}
	if !yield(m.shareImage("/", m.sitePoster)) {
		return false
	}
	for _, p := range m.atlas.Plans {
		if !yield(m.signed(m.shareImage(p.URL, func() posters.Poster { return m.planPoster(p) }), atlas.PrintOf("tasks", len(p.Tasks)))) {
			return false
		}
		for _, t := range p.Tasks {
			if m.sharing.tasks && !yield(m.signed(m.shareImage(t.URL, func() posters.Poster { return m.taskPoster(t) }), m.Prints.Task(t))) {
				return false
			}
		}
	}
	return true
}

func (m *maker) sitePoster() posters.Poster {
	p := posters.Poster{Title: m.site.Description, First: m.site.Publisher, Last: m.words.count(m.say.PlanCount, len(m.atlas.Plans)) + " · " + m.words.count(m.say.TaskCount, len(m.atlas.Tasks))}
	if p.Title == "" {
		p.Title = m.site.Title
	}
	return p
}

func (m *maker) planPoster(p *atlas.Plan) posters.Poster {
	poster := posters.Poster{Title: p.Title, First: p.Issuer}
	if !titleSaysType(p) {
		poster.Kind = p.Type
	}
	if p.Number != "" {
		poster.Kind = strings.TrimSpace(poster.Kind + " " + m.say.NumberShort.with(p.Number))
	}
	if p.IssuedBy != nil {
		poster.First = m.fullName(p.IssuedBy)
	}
	poster.Last = strings.TrimPrefix(m.date(p.Date)+" · "+m.words.count(m.say.TaskCount, len(p.Tasks)), " · ")
	return poster
}

func (m *maker) taskPoster(t *atlas.Task) posters.Poster {
	poster := posters.Poster{Kind: m.taskName(t), Title: t.Text, First: m.designation(t.Plan)}
	switch {
	case t.Deadline.Text != "":
		poster.Last = strings.TrimSuffix(m.say.DeadlineIs.with(t.Deadline.Text), ".")
	case len(t.Lead) > 0:
		poster.Last = strings.TrimSuffix(m.say.LeadIs.with(t.Lead[0].Name), ".")
	}
	return poster
}
