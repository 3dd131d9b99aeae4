// Command generate writes the licences of all that is linked into congbo, read
// from the module cache and from Go itself.
package main

import (
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
)

// systems are those that releases are made for; some modules are linked on one
// of them only.
var systems = []string{"linux/amd64", "linux/arm64", "windows/amd64", "darwin/arm64"}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: generate FILE")
		os.Exit(2)
	}
	modules, err := linked()
	var text string
	if err == nil {
		text, err = write(modules)
	}
	if err == nil {
		err = os.WriteFile(os.Args[1], []byte(text), 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(3)
	}
}

// A module is what is linked: where its source is and, once read, its
// licences.
type module struct {
	path, version, folder string
	files                 []file
}

// linked asks the go command for the modules of every package in the binary,
// by path, with the standard library first.
func linked() ([]module, error) {
	root, err := goCommand("", "env", "GOROOT")
	if err != nil {
		return nil, err
	}
	found := map[string]module{}
	for _, system := range systems {
		out, err := goCommand(system, "list", "-deps", "-f", "{{with .Module}}{{if .Version}}{{.Path}}\t{{.Version}}\t{{.Dir}}{{end}}{{end}}", "congbo")
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(out) {
			if parts := strings.Split(strings.TrimSpace(line), "\t"); len(parts) == 3 {
				found[parts[0]] = module{path: parts[0], version: parts[1], folder: parts[2]}
			}
		}
	}
	all := []module{{path: "std", folder: strings.TrimSpace(root)}}
	for _, m := range found {
		all = append(all, m)
	}
	slices.SortFunc(all[1:], func(a, b module) int { return strings.Compare(a.path, b.path) })
	return all, nil
}

// goCommand runs the go command as for a release: without C.
func goCommand(system string, arguments ...string) (string, error) {
	c := exec.Command("go", arguments...)
	c.Env = append(os.Environ(), "CGO_ENABLED=0")
	if os, arch, ok := strings.Cut(system, "/"); ok {
		c.Env = append(c.Env, "GOOS="+os, "GOARCH="+arch)
	}
	c.Stderr = os.Stderr
	out, err := c.Output()
	if err != nil {
		return "", fmt.Errorf("go %s: %w", strings.Join(arguments, " "), err)
	}
	return string(out), nil
}
