package main

import (
	"bytes"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"congbo/generator/command"
	"congbo/generator/licences"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
)

// papers gives what goes with the program: what the source has about it, with
// the guide that the README leads to, the licences of all that it is made of, its manual in each language, and what
// shells complete its commands with.
func papers(source string, made time.Time) ([]file, error) {
	all := []file{{name: "LICENSES.txt", data: []byte(licences.Text())}}
	names := []string{"README.md", "CHANGELOG.md", "LICENSE"}
	guide, err := fs.Glob(os.DirFS(source), "content/pages/*.md")
	if err != nil {
		return nil, err
	}
	for _, name := range append(names, guide...) {
		data, err := os.ReadFile(filepath.Join(source, name))
		if err != nil {
			return nil, err
		}
		all = append(all, file{name: name, data: data})
	}
	for folder, language := range map[string]string{"man/man1/": "en", "man/vi/man1/": "vi"} {
		pages, err := manual(folder, language, made)
		if err != nil {
			return nil, err
		}
		all = append(all, pages...)
	}
	shells, err := completions()
	all = append(all, shells...)
	for i := range all {
		all[i].mode = 0o644
	}
	return all, err
}

// manual makes a page of each command, section 1.
func manual(folder, language string, made time.Time) ([]file, error) {
	var all []file
	var page func(c *cobra.Command) error
	page = func(c *cobra.Command) error {
		if !c.IsAvailableCommand() && c.HasParent() || c.IsAdditionalHelpTopicCommand() {
			return nil
		}
		c.DisableAutoGenTag = true
		var text bytes.Buffer
		header := &doc.GenManHeader{Section: "1", Date: &made, Source: "congbo " + command.Version, Manual: "congbo"}
		if err := doc.GenMan(c, header, &text); err != nil {
			return err
		}
		all = append(all, file{name: folder + strings.ReplaceAll(c.CommandPath(), " ", "-") + ".1", data: text.Bytes()})
		for _, sub := range c.Commands() {
			if err := page(sub); err != nil {
				return err
			}
		}
		return nil
	}
	return all, page(tree(language))
}

// completions makes the scripts by which shells complete commands.
func completions() ([]file, error) {
	var all []file
	root := tree("en")
	for name, write := range map[string]func(io.Writer) error{
		"congbo.bash": func(w io.Writer) error { return root.GenBashCompletionV2(w, true) },
		"_congbo":     root.GenZshCompletion,
		"congbo.fish": func(w io.Writer) error { return root.GenFishCompletion(w, true) },
		"congbo.ps1":  root.GenPowerShellCompletionWithDesc,
	} {
		var text bytes.Buffer
		if err := write(&text); err != nil {
			return nil, err
		}
		all = append(all, file{name: "completions/" + name, data: text.Bytes()})
	}
	return all, nil
}

// tree gives the commands, of which none is run.
func tree(language string) *cobra.Command {
	return command.Tree(command.Surroundings{Out: io.Discard, Err: io.Discard, Language: language})
}
