package command

import (
	"encoding/json"
	"fmt"
	"io"

	"congbo/generator"
	"congbo/generator/doctor"

	"github.com/spf13/cobra"
)

func doctorCommand(s Surroundings) *cobra.Command {
	o := doctor.Options{Now: s.Now, Version: Version, Language: or(s.Language, "vi")}
	var asJSON bool
	c := &cobra.Command{
		Use:   "doctor",
		Short: "tell what is wrong with the set-up of this machine, and what to do",
		Long: "doctor looks at the content folder, at the folder that is published and at the machine, and tells what is wrong and what to do. " +
			"It changes nothing. Exit status 0 says that congbo can work, 1 that it cannot.",
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			r, err := doctor.Examine(c.Context(), o)
			if err == nil {
				err = printFindings(s.Out, r, asJSON)
			}
			if err != nil {
				return failure{err}
			}
			if !r.Sound() {
				return generator.ErrContent
			}
			return nil
		},
	}
	c.Flags().StringVar(&o.Content, "content", "content", "folder of plans, units, directives and pages")
	c.Flags().StringVar(&o.Out, "out", "public", "folder that is published")
	c.Flags().BoolVar(&asJSON, "json", false, "print what was found as JSON")
	return c
}

func or(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

// levels are the names of levels for programs, and their signs for people.
var levels = map[doctor.Level]struct{ name, sign string }{
	doctor.Fine: {"fine", "✓"}, doctor.Note: {"note", "·"}, doctor.Doubt: {"doubt", "!"}, doctor.Fault: {"fault", "✗"},
}

// printFindings writes one finding a line, what to do about it below.
func printFindings(w io.Writer, r *doctor.Report, asJSON bool) error {
	type record struct {
		Level      string `json:"level"`
		Code       string `json:"code"`
		File       string `json:"file,omitempty"`
		Line       int    `json:"line,omitempty"`
		Message    string `json:"message"`
		Suggestion string `json:"suggestion,omitempty"`
	}
	var all []record
	for _, f := range r.Findings {
		says, do := f.Problem.Message(r.Language)
		at := f.Problem.Position
		all = append(all, record{levels[f.Level].name, string(f.Problem.Code), at.File, at.Line, says, do})
		if asJSON {
			continue
		}
		if at.File != "" {
			says = at.String() + ": " + says
		}
		if do != "" {
			do = "\n  → " + do
		}
		if _, err := fmt.Fprintf(w, "%s %s%s\n", levels[f.Level].sign, says, do); err != nil {
			return err
		}
	}
	if !asJSON {
		return nil
	}
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	return out.Encode(all)
}
