package preview

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"html/template"
	"net/http"
	"strings"

	"congbo/generator/problem"
)

var problemsPage = template.Must(template.ParseFS(own, "problems.html"))

// shownProblems is how many problems are listed; who has more begins with these.
const shownProblems = 50

// A problemsView is what is wrong, for people.
type problemsView struct {
	Language, Script, Style string
	State                   state
	Key                     string // the same for the same problems
	Lines                   []problemLine
	More                    int // that are not listed
}

type problemLine struct {
	Place, Says, Do string
	Excerpt         excerpt
}

// viewOf says what stopped a site from being made: the errors of the report,
// or the warnings where they alone did, or a failure of the machine.
func viewOf(r Report, failure error, source func(problem.Position) ([]byte, error)) *problemsView {
	view := &problemsView{Language: r.Language, Script: scriptPath, Style: stylePath}
	if failure != nil {
		view.Lines = append(view.Lines, problemLine{Says: failure.Error()})
	}
	strict := !problem.Failed(r.Problems, false)
	texts := map[string][]byte{}
	for _, p := range r.Problems {
		if failure != nil || !strict && p.Severity != problem.Error {
			continue
		}
		if len(view.Lines) == shownProblems {
			view.More++
			continue
		}
		says, do := p.Message(r.Language)
		line := problemLine{Place: p.Position.String(), Says: says, Do: do}
		if p.Position.Line > 0 && source != nil {
			text, ok := texts[p.Position.File]
			if !ok {
				text, _ = source(p.Position) // without it there is no excerpt
				texts[p.Position.File] = text
			}
			line.Excerpt = excerptOf(text, p.Position)
		}
		view.Lines = append(view.Lines, line)
	}
	sum := sha256.Sum256(fmt.Append(nil, view.Language, view.Lines, view.More))
	view.Key = hex.EncodeToString(sum[:6])
	return view
}

// render writes the view as one of the templates of problems.html.
func (v *problemsView) render(name string) string {
	var out strings.Builder
	if err := problemsPage.ExecuteTemplate(&out, name, v); err != nil {
		return template.HTMLEscapeString(err.Error())
	}
	return out.String()
}

// showProblems gives the overlay to a page that is open.
func (s *Server) showProblems(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	if view := s.wrong.Load(); view != nil && r.Method == http.MethodGet {
		fmt.Fprint(w, view.render("overlay"))
	}
}

// only shows what is wrong in the place of a page that could not be made.
func (s *Server) only(w http.ResponseWriter, wrong *problemsView, now state) {
	view := problemsView{Script: scriptPath, Style: stylePath, State: now}
	if wrong != nil {
		view = *wrong
		view.State = now
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(http.StatusInternalServerError)
	fmt.Fprint(w, view.render("problems.html"))
}
