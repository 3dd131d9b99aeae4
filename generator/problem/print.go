package problem

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"
)

// Print writes problems for people, one a line, in a language ("vi", "en"):
// path:line:column: what is wrong, and what to do.
func Print(w io.Writer, problems []Problem, language string) error {
	for _, p := range problems {
		if _, err := fmt.Fprintln(w, p.Line(language, true)); err != nil {
			return err
		}
	}
	return nil
}

// Line gives the problem as Print writes it, with or without what to do.
func (p Problem) Line(language string, suggest bool) string {
	says, do := p.Message(language)
	kind := ""
	if p.Severity == Warning {
		kind = map[string]string{"vi": "cảnh báo: "}[language]
		if kind == "" {
			kind = "warning: "
		}
	}
	if do != "" && suggest {
		do = " — " + do
	} else {
		do = ""
	}
	return shown(fmt.Sprintf("%s: %s%s%s", p.Position, kind, says, do))
}

// shown makes visible what a terminal would carry out, or what would change
// the order of what is on it: a problem quotes what an author wrote, who may
// be somebody else than the one who reads it.
func shown(line string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case c < ' ':
			return '␀' + c
		case c == 0x7f:
			return '␡'
		case unicode.In(c, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp):
			return '\ufffd'
		}
		return c
	}, line)
}

// A Record is a problem in words, for programs.
type Record struct {
	File       string   `json:"file"`
	Line       int      `json:"line"`
	Column     int      `json:"column"`
	Severity   Severity `json:"severity"`
	Code       Code     `json:"code"`
	Message    string   `json:"message"`
	Suggestion string   `json:"suggestion,omitempty"`
}

// Records gives problems in words, in a language.
func Records(problems []Problem, language string) []Record {
	records := make([]Record, len(problems))
	for i, p := range problems {
		says, do := p.Message(language)
		records[i] = Record{p.Position.File, max(p.Position.Line, 1), max(p.Position.Column, 1), p.Severity, p.Code, says, do}
	}
	return records
}

// PrintJSON writes problems for programs, as one JSON array of Records.
func PrintJSON(w io.Writer, problems []Problem, language string) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	return out.Encode(Records(problems, language))
}
