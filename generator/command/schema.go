package command

import (
	"encoding/json"

	"congbo/generator/source"

	"github.com/spf13/cobra"
)

func schemaCommand(s Surroundings) *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "print the JSON Schema of a plan's front matter, for editors",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			out := json.NewEncoder(s.Out)
			out.SetEscapeHTML(false)
			out.SetIndent("", "  ")
			if err := out.Encode(source.Schema()); err != nil {
				return failure{err}
			}
			return nil
		},
	}
}
