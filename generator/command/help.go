package command

import (
	_ "embed"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"go.yaml.in/yaml/v4"
)

//go:embed help.yaml
var helpText []byte

// A manual is help.yaml.
type manual struct {
	Flags    map[string]string     `yaml:"flags"` // in Vietnamese, by name
	Commands map[string]manualPage `yaml:"commands"`
}

// A manualPage is what the manual says of one command.
type manualPage struct {
	Vi       struct{ Short, Long string } `yaml:"vi"`
	Flags    map[string]string            `yaml:"flags"` // that mean something else here
	Examples []struct{ Run, Vi, En string }
}

// readManual reads help.yaml.
func readManual() manual {
	var m manual
	if err := yaml.Unmarshal(helpText, &m); err != nil {
		panic(fmt.Sprintf("help.yaml: %v", err)) // embedded: every test of commands reads it
	}
	return m
}

// Locale gives the language of the machine, "vi" or "en", from the variables
// that POSIX has for it, of which the first that is set counts.
func Locale(getenv func(string) string) string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := getenv(name); value != "" {
			if value == "vi" || strings.HasPrefix(value, "vi_") || strings.HasPrefix(value, "vi.") {
				return "vi"
			}
			return "en"
		}
	}
	return "en"
}

// describe gives every command its examples and, where the language is
// Vietnamese, Vietnamese words.
func describe(root *cobra.Command, language string) {
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	m := readManual()
	each(root, func(name string, c *cobra.Command) {
		page := m.Commands[name]
		var examples []string
		for _, e := range page.Examples {
			examples = append(examples, "  # "+say(language, e.Vi, e.En)+"\n  "+e.Run)
		}
		c.Example = strings.Join(examples, "\n\n")
		if language != "vi" {
			return
		}
		c.Short, c.Long = page.Vi.Short, page.Vi.Long
		c.InitDefaultHelpFlag()
		c.LocalFlags().VisitAll(func(f *pflag.Flag) {
			f.Usage = or(page.Flags[f.Name], m.Flags[f.Name])
		})
	})
	if language == "vi" {
		root.SetUsageFunc(func(c *cobra.Command) error { return usage(c.OutOrStderr(), c) })
	}
}

// each visits every command under its name, which is what has to be typed
// after congbo.
func each(c *cobra.Command, visit func(name string, c *cobra.Command)) {
	visit(strings.TrimPrefix(c.CommandPath(), "congbo "), c)
	for _, sub := range c.Commands() {
		each(sub, visit)
	}
}

// usage tells in Vietnamese how a command is used, laid out as cobra does it
// in English.
func usage(w io.Writer, c *cobra.Command) error {
	var text strings.Builder
	text.WriteString("Cách dùng:\n")
	if c.Runnable() {
		fmt.Fprintf(&text, "  %s\n", strings.Replace(c.UseLine(), "[flags]", "[cờ]", 1))
	}
	if c.HasAvailableSubCommands() {
		fmt.Fprintf(&text, "  %s LỆNH\n", c.CommandPath())
	}
	if c.HasExample() {
		fmt.Fprintf(&text, "\nVí dụ:\n%s\n", c.Example)
	}
	if c.HasAvailableSubCommands() {
		text.WriteString("\nCác lệnh:\n")
		for _, sub := range c.Commands() {
			if sub.IsAvailableCommand() || sub.Name() == "help" {
				fmt.Fprintf(&text, "  %-*s %s\n", sub.NamePadding(), sub.Name(), sub.Short)
			}
		}
	}
	if flags := c.LocalFlags(); flags.HasAvailableFlags() {
		fmt.Fprintf(&text, "\nCờ:\n%s", strings.ReplaceAll(flags.FlagUsages(), "(default ", "(mặc định "))
	}
	if c.HasAvailableSubCommands() {
		fmt.Fprintf(&text, "\nGõ `%s LỆNH --help` để biết thêm về một lệnh.\n", c.CommandPath())
	}
	_, err := io.WriteString(w, text.String())
	return err
}
