package command

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
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
		Short: "show the site at a local address, and show every change at once",
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

// serve previews a site that is written nowhere, so that what is published
// stays as it is.
func serve(ctx context.Context, s Surroundings, addr string, options generator.Options) error {
	answers := &api{}
	defer answers.use(nil, "")
	options.Index = answers.use
	session := generator.NewSession(options)
	watched := []string{options.Content}
	if options.Layouts != "" {
		watched = append(watched, options.Layouts)
		if _, err := os.Stat(options.Layouts); errors.Is(err, fs.ErrNotExist) {
			fmt.Fprintf(s.Err, "%s: chưa có thư mục này, có lúc nào sẽ dùng lúc ấy / not there yet; used once it is\n", options.Layouts)
		}
	}
	return preview.Run(ctx, preview.Options{
		Addr: addr, Site: session, Root: folderOf(options.BaseURL), Watch: watched, Log: s.Err,
		Make: func(ctx context.Context, change preview.Change) (preview.Report, error) {
			changes := generator.Changes{Paths: change.Paths, All: change.All}
			if !options.Now.IsZero() {
				changes.Now = options.Now.Add(change.Elapsed)
			}
			result, changed, err := session.Make(ctx, changes)
			return preview.Report{Problems: result.Problems, Language: result.Language, Changed: changed}, err
		},
		Later:  session.Index,
		Failed: func(err error) bool { return errors.Is(err, generator.ErrContent) },
		Source: session.Source,
		Search: answers,
	})
}

// folderOf gives the folder of its host that a site stands in: empty, or
// /folder. An address that is none is told as a mistake elsewhere.
func folderOf(base string) string {
	address, err := url.Parse(base)
	if err != nil {
		return ""
	}
	return strings.TrimSuffix(address.Path, "/")
}
