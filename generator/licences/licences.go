// Package licences carries the licences of everything that is linked into the
// program: Go's standard library and each module, on any of the systems that
// releases are made for. Their texts have to go with the binary (MIT and BSD
// licences, the Apache License 2.0 in section 4, the SIL Open Font License in
// its second condition).
package licences

import (
	_ "embed"
	"strings"
)

//go:generate go run ./generate licences.txt

//go:embed licences.txt
var text string

// Text gives all licences as a text to be read: first the modules, a line
// each, then the texts, each once, with the modules that it belongs to.
func Text() string { return text }

// A Module is one line of the list.
type Module struct {
	Path    string // github.com/spf13/cobra; "std" is Go's standard library
	Version string // v1.10.2; empty for "std", whose version is the compiler's
	Licence string // SPDX identifiers, joined with AND
}

// Modules reads the list at the beginning of Text, in the order of the paths.
func Modules() []Module {
	var all []Module
	for line := range strings.Lines(text) {
		line, listed := strings.CutPrefix(line, "- ")
		if !listed {
			if len(all) > 0 {
				break
			}
			continue
		}
		name, licence, _ := strings.Cut(strings.TrimSpace(line), ": ")
		path, version, _ := strings.Cut(name, " ")
		all = append(all, Module{path, version, licence})
	}
	return all
}
