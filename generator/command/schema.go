package command

import (
	"encoding/json"

	"congbo/generator/source"

	"github.com/spf13/cobra"
)

func schemaCommand(s Surroundings) *cobra.Command {
	return &cobra.Command{
		Use:       "schema [plan|unit|directive|page|site]",
		Short:     "print the JSON Schema of the front matter of a plan, or of another kind of file, for editors",
		Args:      cobra.MaximumNArgs(1),
		ValidArgs: source.Kinds,
		RunE: func(_ *cobra.Command, args []string) error {
			schema, err := source.Schema(append(args, source.Kinds[0])[0])
			if err != nil {
				return err
			}
			out := json.NewEncoder(s.Out)
			out.SetEscapeHTML(false)
			out.SetIndent("", "  ")
			if err := out.Encode(schema); err != nil {
				return failure{err}
			}
			return nil
		},
	}
}
