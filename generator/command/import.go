package command

import (
	"errors"
	"fmt"

	"congbo/generator"
	"congbo/generator/intake"

	"github.com/spf13/cobra"
)

func importCommand(s Surroundings) *cobra.Command {
	var options intake.Options
	var asJSON, quiet bool
	var language string
	c := &cobra.Command{
		Use:   "import FILE…",
		Short: "turn Word files, web pages and copied texts into plans",
		Long: `import reads documents (.docx, .doc, .odt, .rtf, .pdf with text, .html, .txt, .md),
or all of them in a folder, and writes each as a plan in the authoring format:
front matter filled in, outline as headings, every assigned action as a task.
The official wording stays as it is. What import was not sure of, it tells with
the line of the source, so that what is left is a read-through.

A plan that is there already is left as it is. With --force it is written
again, and the old one is kept beside it as NAME.md.~1~.`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("import: hãy nêu tên tệp hoặc thư mục cần nhập (name the files or folders to import)")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			if language != "" && language != "vi" && language != "en" {
				return fmt.Errorf("--language %q: it is vi or en", language)
			}
			options.Files = args
			finished := func() {}
			if !quiet {
				options.Progress, finished = progress(s)
			}
			report, err := intake.Import(c.Context(), options)
			finished()
			if language != "" {
				report.Language = language
			}
			if printing := printReport(s, report, asJSON, quiet); printing != nil || err != nil {
				return failure{errors.Join(err, printing)}
			}
			if report.Failed() {
				return generator.ErrContent
			}
			return nil
		},
	}
	c.Flags().StringVar(&options.Into, "into", "content/plans", "folder that the plans are written to")
	c.Flags().StringVar(&options.Place, "place", "", "the province that issued them, or Trung ương (default: what the document says)")
	c.Flags().BoolVar(&options.Force, "force", false, "write plans that are there already, keeping the old ones beside them")
	c.Flags().BoolVar(&asJSON, "json", false, "print the report to standard output as JSON")
	c.Flags().StringVar(&language, "language", "", "of the report, vi or en (default: the site's)")
	c.Flags().BoolVar(&quiet, "quiet", false, "print nothing but what to look at")
	return c
}

// printReport tells people what was done, and programs where the plans are: as
// JSON, or the path of every plan written, one a line.
func printReport(s Surroundings, report *intake.Report, asJSON, quiet bool) error {
	if asJSON {
		return report.PrintJSON(s.Out)
	}
	if err := report.Print(s.Err, quiet); err != nil {
		return err
	}
	for _, f := range report.Files {
		if f.State == intake.Written || f.State == intake.Replaced {
			if _, err := fmt.Fprintln(s.Out, f.Written); err != nil {
				return err
			}
		}
	}
	return nil
}
