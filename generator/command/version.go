package command

import (
	"fmt"
	"io"
	"runtime"
	"runtime/debug"

	"congbo/generator/licences"

	"github.com/spf13/cobra"
)

// Version is the release that the source belongs to; CHANGELOG.md tells what
// is in it.
const Version = "0.1.0"

func versionCommand(s Surroundings) *cobra.Command {
	var whole bool
	c := &cobra.Command{
		Use:   "version",
		Short: "print the version, or the licences of all that the program is made of",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			if whole {
				if _, err := io.WriteString(s.Out, licences.Text()); err != nil {
					return failure{err}
				}
				return nil
			}
			if _, err := fmt.Fprintf(s.Out, "congbo %s%s (%s %s/%s)\n", Version, revision(), runtime.Version(), runtime.GOOS, runtime.GOARCH); err != nil {
				return failure{err}
			}
			return nil
		},
	}
	c.Flags().BoolVar(&whole, "licenses", false, "print every module in the program with its version and the text of its licence")
	return c
}

// revision gives the commit that the program was compiled from, after a space;
// empty where the compiler was not told.
func revision() string {
	info, _ := debug.ReadBuildInfo()
	if info == nil {
		return ""
	}
	for _, setting := range info.Settings {
		if setting.Key == "vcs.revision" {
			return " " + setting.Value
		}
	}
	return ""
}
