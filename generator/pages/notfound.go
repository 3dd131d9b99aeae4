package pages

import "bytes"

// A notFoundView is what a reader sees at an address where nothing is.
type notFoundView struct{ Head headView }

func (m *maker) notFoundPage(yield emit) bool {
	return yield(m.file("/404.html", func(out *bytes.Buffer) error {
		v := notFoundView{Head: m.head("", m.say.NotFound.String(), m.say.NotFound.String(), "/")}
		v.Head.Hidden, v.Head.URL, v.Head.Alternates = true, "", nil
		return m.notFound.render(out, &v)
	}))
}
