package pages

import "bytes"

// A correctionsView is everything that was corrected.
type correctionsView struct {
	Head headView
	Feed string
	List listingView
}

func (m *maker) correctionPages(yield emit) bool {
	const url = "/dinh-chinh/"
	all := part{id: "dinh-chinh", size: len(m.atlas.Corrections), add: func(g *groupView, i int) error {
		c := m.atlas.Corrections[i]
		g.Corrections = append(g.Corrections, m.correctionRow(c.Plan, c.Correction))
		return nil
	}}
	return m.listing(yield, url, nil, []part{all}, func(out *bytes.Buffer, at string, l listingView) (err error) {
		v := correctionsView{Feed: m.root + url + "feed.xml", List: l}
		v.Head = m.paged(m.head("", m.say.Corrections.String(), m.say.CorrectionsText.String(), at), l)
		v.Head.Feeds = []feedView{m.feed(url, m.say.Corrections.String())}
		if v.Head.Crumbs, err = m.trail(m.say.Corrections.String()); err != nil {
			return err
		}
		return m.corrections.render(out, &v)
	})
}
