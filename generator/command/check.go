package command

import (
	"fmt"

	"congbo/generator"
	"congbo/generator/problem"

	"github.com/spf13/cobra"
)

func checkCommand(s Surroundings) *cobra.Command {
	var flags buildFlags
	var asJSON bool
	c := &cobra.Command{
		Use:   "check",
		Short: "report everything wrong or doubtful in the content; build nothing",
		RunE: func(c *cobra.Command, _ []string) error {
			options, err := flags.parse(s.Now)
			if err != nil {
				return err
			}
			result, err := generator.Check(c.Context(), options)
			if asJSON {
				if printing := problem.PrintJSON(s.Out, result.Problems, result.Language); printing != nil {
					return failure{printing}
				}
				result.Problems = nil
			}
			if err := report(s, result, err); err != nil {
				return err
			}
			fmt.Fprintf(s.Err, say(result.Language, "%d kế hoạch, %d nhiệm vụ: không có lỗi\n", "%d plans, %d tasks: no errors\n"),
				result.Plans, result.Tasks)
			return nil
		},
	}
	flags.add(c)
	c.Flags().StringVar(&flags.options.Published, "links-against", "", "a published site (folder, or http address) whose addresses must go on working")
	c.Flags().BoolVar(&asJSON, "json", false, "print problems to standard output as JSON")
	return c
}
