package intake

import (
	"encoding/json"
	"io"

	"congbo/generator/intake/writing"
	"congbo/generator/problem"
)

// PrintJSON writes the report for programs, as one JSON object: language, and
// files with source, state, written, backup, draft, type, number, title, the
// counts of sections, tasks, leads, deadlines and citations, words (source,
// text, fields, head, labels, aside, lost, added, unplaced) and problems (file,
// line, column, severity, code, message, suggestion; words: the first of the
// source's at that line).
func (r *Report) PrintJSON(w io.Writer) error {
	type words struct {
		Source   int `json:"source"`
		Text     int `json:"text"`
		Fields   int `json:"fields"`
		Head     int `json:"head"`
		Labels   int `json:"labels"`
		Aside    int `json:"aside"`
		Lost     int `json:"lost"`
		Added    int `json:"added"`
		Unplaced int `json:"unplaced"`
	}
	type record struct {
		problem.Record
		Words string `json:"words,omitempty"`
	}
	type file struct {
		Source    string   `json:"source"`
		State     State    `json:"state"`
		Written   string   `json:"written,omitempty"`
		Backup    string   `json:"backup,omitempty"`
		Draft     bool     `json:"draft,omitempty"`
		Type      string   `json:"type,omitempty"`
		Number    string   `json:"number,omitempty"`
		Title     string   `json:"title,omitempty"`
		Sections  int      `json:"sections"`
		Tasks     int      `json:"tasks"`
		Leads     int      `json:"leads"`
		Deadlines int      `json:"deadlines"`
		Citations int      `json:"citations"`
		Words     words    `json:"words"`
		Problems  []record `json:"problems"`
	}
	all := struct {
		Language string `json:"language"`
		Files    []file `json:"files"`
	}{r.Language, []file{}}
	for _, f := range r.Files {
		a := f.Words
		problems := []record{}
		for i, p := range problem.Records(f.Problems, r.Language) {
			problems = append(problems, record{p, f.words(&f.Problems[i])})
		}
		all.Files = append(all.Files, file{
			f.Source, f.State, f.Written, f.Backup, f.Draft, f.Type, f.Number, f.Title,
			f.Sections, f.Tasks, f.Leads, f.Deadlines, f.Citations,
			words{a.Source, a.Text, a.Fields, a.Head, a.Labels, a.Aside, a.Count(writing.Lost), a.Count(writing.Added), a.Count(writing.Unplaced)},
			problems,
		})
	}
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	return out.Encode(all)
}
