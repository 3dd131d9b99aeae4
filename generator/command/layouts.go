package command

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"

	"congbo/layouts"

	"github.com/spf13/cobra"
)

func layoutsCommand(s Surroundings) *cobra.Command {
	var into string
	c := &cobra.Command{
		Use:   "layouts [FILE…] [--into DIR]",
		Short: "list the built-in templates, styles and words, or copy some of them to change",
		Long: "layouts lists the files that a site is made with. Those that are named are copied into a folder, to be changed there " +
			"and given to build and serve with --layouts; without --into they are printed. theme.md says what each of them is given.",
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 && into == "" {
				return listLayouts(s)
			}
			for _, name := range args {
				if info, err := fs.Stat(layouts.Files, path.Clean(name)); err != nil || info.IsDir() {
					return fmt.Errorf("there is no layout %s; congbo layouts lists them", name)
				}
			}
			for _, name := range args {
				if err := copyLayout(s, path.Clean(name), into); err != nil {
					return failure{err}
				}
			}
			return nil
		},
	}
	c.Flags().StringVar(&into, "into", "", "folder to copy to; what it has already is left as it is")
	return c
}

// listLayouts prints the names of all files, a line each.
func listLayouts(s Surroundings) error {
	return fs.WalkDir(layouts.Files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		if _, err := fmt.Fprintln(s.Out, name); err != nil {
			return failure{err}
		}
		return nil
	})
}

// copyLayout prints a file, or copies it into a folder.
func copyLayout(s Surroundings, name, into string) error {
	text, err := fs.ReadFile(layouts.Files, name)
	if err != nil {
		return err
	}
	if into == "" {
		_, err := s.Out.Write(text)
		return err
	}
	if err := os.MkdirAll(into, 0o755); err != nil {
		return err
	}
	err = writeNew(into, name, string(text))
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s: the file exists already and was left as it is", filepath.Join(into, name))
	}
	if err == nil {
		_, err = fmt.Fprintln(s.Out, filepath.Join(into, name))
	}
	return err
}
