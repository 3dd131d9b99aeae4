package command

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// Version is the release that the source belongs to; CHANGELOG.md tells what
// is in it.
const Version = "0.1.0"

func versionCommand(s Surroundings) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "print the version",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			revision := ""
			if info, ok := debug.ReadBuildInfo(); ok {
				for _, setting := range info.Settings {
					if setting.Key == "vcs.revision" {
						revision = " " + setting.Value
					}
				}
			}
			if _, err := fmt.Fprintf(s.Out, "congbo %s%s (%s %s/%s)\n", Version, revision, runtime.Version(), runtime.GOOS, runtime.GOARCH); err != nil {
				return failure{err}
			}
			return nil
		},
	}
}
