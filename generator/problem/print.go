package problem

import (
	"encoding/json"
	"fmt"
	"io"
)

// Print writes problems for people, one a line, in a language ("vi", "en"):
// path:line:column: what is wrong, and what to do.
func Print(w io.Writer, problems []Problem, language string) error {
	for _, p := range problems {
		says, do := p.Message(language)
		kind := ""
		if p.Severity == Warning {
			kind = map[string]string{"vi": "cảnh báo: "}[language]
			if kind == "" {
				kind = "warning: "
			}
		}
		if do != "" {
			do = " — " + do
		}
		if _, err := fmt.Fprintf(w, "%s: %s%s%s\n", p.Position, kind, says, do); err != nil {
			return err
		}
	}
	return nil
}

// PrintJSON writes problems for programs, as one JSON array of objects with
// file, line, column, severity, code, message and suggestion.
func PrintJSON(w io.Writer, problems []Problem, language string) error {
	type record struct {
		File       string   `json:"file"`
		Line       int      `json:"line"`
		Column     int      `json:"column"`
		Severity   Severity `json:"severity"`
		Code       Code     `json:"code"`
		Message    string   `json:"message"`
		Suggestion string   `json:"suggestion,omitempty"`
	}
	records := make([]record, len(problems))
	for i, p := range problems {
		says, do := p.Message(language)
		records[i] = record{p.Position.File, max(p.Position.Line, 1), max(p.Position.Column, 1), p.Severity, p.Code, says, do}
	}
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	return out.Encode(records)
}
