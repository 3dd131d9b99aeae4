package command

import (
	"fmt"
	"time"

	"congbo/generator"
	"congbo/generator/vietnamese"

	"github.com/spf13/cobra"
)

// vietnamTime is the zone of all Vietnam, +07 without summer time; it decides
// on which day a new file is begun, when there may be no site.yaml yet.
var vietnamTime = time.FixedZone("+07", 7*60*60)

// buildFlags are the flags that build, serve and check share.
type buildFlags struct {
	options generator.Options
	today   string
}

func (f *buildFlags) add(c *cobra.Command) {
	c.Flags().StringVar(&f.options.Content, "content", "content", "folder of plans, units, directives and pages")
	c.Flags().StringVar(&f.options.Layouts, "layouts", "", "folder whose files override the built-in layouts")
	c.Flags().StringVar(&f.options.BaseURL, "base-url", "", "address of the site, instead of the one in site.yaml")
	c.Flags().BoolVar(&f.options.Drafts, "drafts", false, "include drafts and plans of a later day")
	c.Flags().BoolVar(&f.options.Strict, "strict", false, "let warnings stop the build")
	c.Flags().StringVar(&f.today, "today", "", "the day that the site speaks of, as 2026-11-23 (default: today)")
	c.Args = cobra.NoArgs
}

// parse gives the options; its errors are about the command line.
func (f *buildFlags) parse(now time.Time) (generator.Options, error) {
	o := f.options
	if f.today == "" {
		o.Now = now
		return o, nil
	}
	today, ok := vietnamese.ParseDate(f.today)
	if !ok || !today.Full() {
		return o, fmt.Errorf("--today %q: not a day such as 2026-11-23", f.today)
	}
	o.Today = today
	return o, nil
}
