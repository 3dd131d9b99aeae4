package command

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"congbo/generator"
	"congbo/search"

	"github.com/spf13/cobra"
)

func searchCommand(s Surroundings) *cobra.Command {
	var flags buildFlags
	var asJSON bool
	var wanted search.Options
	c := &cobra.Command{
		Use:   "search QUERY",
		Short: "ask the search index of the content",
		RunE: func(c *cobra.Command, args []string) error {
			options, err := flags.parse(s.Now)
			if err != nil {
				return err
			}
			index, result, err := generator.Search(c.Context(), options)
			if err != nil {
				return report(s, result, err)
			}
			defer index.Close()
			wanted.Language = result.Language
			found, err := index.Search(strings.Join(args, " "), wanted)
			if err != nil {
				return failure{err}
			}
			if err := printFound(s.Out, found, asJSON); err != nil {
				return failure{err}
			}
			return nil
		},
	}
	flags.add(c)
	c.Args = cobra.MinimumNArgs(1)
	c.Flags().BoolVar(&asJSON, "json", false, "print the results as JSON")
	c.Flags().IntVar(&wanted.Limit, "limit", 10, "how many results at most")
	for name, into := range filters(&wanted) {
		c.Flags().StringSliceVar(into, name, nil, "only results with one of these")
	}
	return c
}

// filters gives what a search can be narrowed down by, under its name on the
// command line and in an address.
func filters(o *search.Options) map[string]*[]string {
	return map[string]*[]string{
		"kind": &o.Kind, "unit": &o.Unit, "place": &o.Place, "year": &o.Year, "directive": &o.Directive, "status": &o.Status,
	}
}

// plainMarks shows the marks of an excerpt on a terminal, and its other
// characters as they are.
var plainMarks = strings.NewReplacer("<mark>", "*", "</mark>", "*", "&lt;", "<", "&gt;", ">", "&#34;", `"`, "&quot;", `"`, "&#39;", "'", "&amp;", "&")

func printFound(w io.Writer, found search.Found, asJSON bool) error {
	if asJSON {
		out := json.NewEncoder(w)
		out.SetEscapeHTML(false)
		out.SetIndent("", "  ")
		return out.Encode(found)
	}
	var lines strings.Builder
	for _, r := range found.Results {
		fmt.Fprintf(&lines, "%-10s %s\n           %s\n", r.Kind, r.Title, r.URL)
		if r.Excerpt != "" {
			fmt.Fprintf(&lines, "           %s\n", plainMarks.Replace(r.Excerpt))
		}
	}
	fmt.Fprintf(&lines, "%d/%d\n", len(found.Results), found.Total)
	_, err := io.WriteString(w, lines.String())
	return err
}
