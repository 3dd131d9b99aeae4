package command

import (
	"io/fs"
	"slices"
	"strings"

	"congbo/generator"
	"congbo/generator/intake"
	"congbo/generator/plan"
	"congbo/generator/register"
	"congbo/layouts"
	"congbo/search"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// completer is what cobra asks for the words that may stand somewhere.
type completer = cobra.CompletionFunc

// complete tells shells what may stand in each place of a command line: the
// names of kinds and provinces where there are such, folders for flags that
// take one, documents for import, and elsewhere nothing, not any file.
func complete(root *cobra.Command) {
	flags, arguments := completions()
	each(root, func(name string, c *cobra.Command) {
		if words, known := arguments[name]; known {
			c.ValidArgsFunction = words
		} else if c.Runnable() && c.ValidArgs == nil && c.ValidArgsFunction == nil {
			c.ValidArgsFunction = cobra.NoFileCompletions
		}
		c.LocalFlags().VisitAll(func(f *pflag.Flag) {
			words, known := flags[f.Name]
			if !known {
				words = cobra.NoFileCompletions
			}
			if _, told := c.GetFlagCompletionFunc(f.Name); !told {
				_ = c.RegisterFlagCompletionFunc(f.Name, words) // the flag is there: c was asked for it
			}
		})
	})
}

// completions gives what may stand after each flag, and after each command.
func completions() (flags, arguments map[string]completer) {
	flags = map[string]completer{
		"kind":     words(search.Plan, search.Task, search.Unit, search.Directive, search.Section),
		"status":   words(string(plan.StatusNotStarted), string(plan.StatusOngoing), string(plan.StatusDone), string(plan.StatusLate), string(plan.StatusExtended), string(plan.StatusStopped), search.Unreported),
		"language": words("vi", "en"),
		"host":     words(generator.Netlify, generator.Cloudflare),
		"addr":     words("127.0.0.1:8080"),
		"place":    provinces,
	}
	for _, name := range []string{"content", "out", "layouts", "into", "links-against"} {
		flags[name] = folders
	}
	arguments = map[string]completer{
		"new":     first("plan", "unit", "directive"),
		"import":  documents,
		"layouts": layoutNames,
	}
	return flags, arguments
}

func words(all ...string) completer {
	return func(_ *cobra.Command, _ []string, begun string) ([]string, cobra.ShellCompDirective) {
		return starting(begun, all), cobra.ShellCompDirectiveNoFileComp
	}
}

// starting gives the words that begin with what has been typed.
func starting(begun string, all []string) []string {
	var some []string
	for _, word := range all {
		if strings.HasPrefix(word, begun) {
			some = append(some, word)
		}
	}
	return some
}

// first offers words for the first argument only.
func first(all ...string) completer {
	return func(_ *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
		if len(args) > 0 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return starting(begun, all), cobra.ShellCompDirectiveNoFileComp
	}
}

func folders(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveFilterDirs
}

// documents offers the files that import reads.
func documents(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	var endings []string
	for _, e := range intake.Extensions() {
		endings = append(endings, strings.TrimPrefix(e, "."))
	}
	return endings, cobra.ShellCompDirectiveFilterFileExt
}

// layoutNames offers the files inside the program that were not named yet.
func layoutNames(_ *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
	var all []string
	err := fs.WalkDir(layouts.Files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && !slices.Contains(args, name) {
			all = append(all, name)
		}
		return err
	})
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	return starting(begun, all), cobra.ShellCompDirectiveNoFileComp
}

// provinces offers the names of provinces of all times, each once, and the
// centre.
func provinces(_ *cobra.Command, _ []string, begun string) ([]string, cobra.ShellCompDirective) {
	known, _ := register.Load(nil)
	var all []string
	for _, p := range known.Places {
		all = append(all, p.Name)
	}
	slices.Sort(all)
	return starting(begun, slices.Compact(all)), cobra.ShellCompDirectiveNoFileComp
}
