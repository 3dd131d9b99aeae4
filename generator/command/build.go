package command

import (
	"fmt"
	"os"
	"sync/atomic"
	"time"

	"congbo/generator"

	"github.com/schollz/progressbar/v3"
	"github.com/spf13/cobra"
	"golang.org/x/term"
)

func buildCommand(s Surroundings) *cobra.Command {
	var flags buildFlags
	var quiet bool
	c := &cobra.Command{
		Use:   "build",
		Short: "compile the content into a complete site",
		RunE: func(c *cobra.Command, _ []string) error {
			options, err := flags.parse(s.Now)
			if err != nil {
				return err
			}
			if err := checkHost(options.Host); err != nil {
				return err
			}
			finished := func() {}
			if !quiet {
				options.Progress, finished = progress(s)
			}
			result, err := generator.Build(c.Context(), options)
			finished()
			if err := report(s, result, err); err != nil {
				return err
			}
			if !quiet {
				fmt.Fprintf(s.Err, say(result.Language, "%s: %d kế hoạch, %d nhiệm vụ, %d tệp\n", "%s: %d plans, %d tasks, %d files\n"),
					options.Out, result.Plans, result.Tasks, result.Files)
			}
			return nil
		},
	}
	flags.add(c)
	c.Flags().StringVar(&flags.options.Out, "out", "public", "folder to publish to; it is replaced as a whole")
	c.Flags().StringVar(&flags.options.Host, "host", "", "netlify or cloudflare: write the files _headers and _redirects that such a host reads")
	c.Flags().BoolVar(&flags.options.Compress, "compress", false, "write a .br and a .gz file beside each file of text")
	c.Flags().BoolVar(&flags.options.BreakLinks, "break-links", false, "let published addresses in the folder go, on purpose")
	c.Flags().BoolVar(&flags.options.Fresh, "fresh", false, "make every file, also those that nothing has changed for")
	c.Flags().BoolVar(&quiet, "quiet", false, "print nothing but problems")
	return c
}

// aLine is after how many files a log gets another line.
const aLine = 10000

// progress gives a function that counts files, and one that ends the count: a
// bar on a terminal, which is wiped away, and a line now and then elsewhere.
func progress(s Surroundings) (count func(int), finished func()) {
	file, ok := s.Err.(*os.File)
	if !ok || !term.IsTerminal(int(file.Fd())) {
		var all atomic.Int64
		return func(n int) {
			if now := all.Add(int64(n)); now/aLine > (now-int64(n))/aLine {
				fmt.Fprintf(s.Err, "%d %s\n", now/aLine*aLine, say(s.Language, "tệp …", "files …"))
			}
		}, func() {}
	}
	bar := progressbar.NewOptions(-1,
		progressbar.OptionSetWriter(s.Err),
		progressbar.OptionShowCount(),
		progressbar.OptionClearOnFinish(),
		progressbar.OptionThrottle(100*time.Millisecond))
	// A bar that cannot be drawn is no reason to stop a build.
	return func(n int) { _ = bar.Add(n) }, func() { _ = bar.Finish() }
}
