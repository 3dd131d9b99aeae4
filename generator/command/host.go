package command

import (
	"fmt"
	"slices"

	"congbo/generator"

	"github.com/spf13/cobra"
)

func hostCommand(s Surroundings) *cobra.Command {
	var flags buildFlags
	servers := []string{generator.Nginx, generator.Caddy}
	c := &cobra.Command{
		Use:       "host nginx|caddy",
		Short:     "print how a web server is to send the site",
		ValidArgs: servers,
		RunE: func(c *cobra.Command, args []string) error {
			options, err := flags.parse(s.Now)
			if err != nil {
				return err
			}
			text, result, err := generator.Configuration(c.Context(), options, args[0])
			if err := report(s, result, err); err != nil {
				return err
			}
			if _, err := fmt.Fprint(s.Out, text); err != nil {
				return failure{err}
			}
			return nil
		},
	}
	flags.add(c)
	c.Args = cobra.MatchAll(cobra.ExactArgs(1), cobra.OnlyValidArgs)
	return c
}

// checkHost tells whether --host names a host that build can write files for.
func checkHost(name string) error {
	hosts := []string{generator.Netlify, generator.Cloudflare}
	if name == "" || slices.Contains(hosts, name) {
		return nil
	}
	return fmt.Errorf("--host %q: not one of %q; for a server of your own see `congbo host`", name, hosts)
}
