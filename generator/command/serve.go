package command

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"congbo/generator"
	"congbo/generator/preview"

	"github.com/spf13/cobra"
)

func serveCommand(s Surroundings) *cobra.Command {
	var flags buildFlags
	var addr string
	c := &cobra.Command{
		Use:   "serve",
		Short: "build the site, show it at a local address, and build it again on every change",
		RunE: func(c *cobra.Command, _ []string) error {
			options, err := flags.parse(s.Now)
			if err != nil {
				return err
			}
			if options.BaseURL == "" {
				options.BaseURL = "http://" + reachable(addr) + "/"
			}
			if err := serve(c.Context(), s, addr, options); err != nil {
				return failure{err}
			}
			return nil
		},
	}
	flags.add(c)
	c.Flags().StringVar(&addr, "addr", "127.0.0.1:8080", "address to listen on")
	return c
}

// reachable gives the address at which a browser on this machine finds a
// server that listens on addr: `:8080` listens everywhere.
func reachable(addr string) string {
	if strings.HasPrefix(addr, ":") {
		return "127.0.0.1" + addr
	}
	return addr
}

// serve previews a site that is built into a folder of its own, so that what
// is published stays as it is.
func serve(ctx context.Context, s Surroundings, addr string, options generator.Options) error {
	folder, err := os.MkdirTemp("", "congbo-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	options.Out = filepath.Join(folder, "public")
	watched := []string{options.Content}
	if options.Layouts != "" {
		watched = append(watched, options.Layouts)
	}
	answers := &api{}
	options.Index = answers.use
	return preview.Run(ctx, preview.Options{
		Search: answers,
		Addr:   addr, Site: options.Out, Watch: watched, Log: s.Err,
		Failed: func(err error) bool { return errors.Is(err, generator.ErrContent) },
		Build: func(ctx context.Context) (preview.Report, error) {
			result, err := generator.Build(ctx, options)
			return preview.Report{Problems: result.Problems, Language: result.Language}, err
		},
	})
}
