package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// A target is a system that releases are made for, in the words of Go.
type target struct{ system, processor string }

// targets are those of generator/licences/generate too.
func targets() []target {
	return []target{{"linux", "amd64"}, {"linux", "arm64"}, {"windows", "amd64"}, {"darwin", "arm64"}}
}

func (t target) String() string { return t.system + "/" + t.processor }

// program gives the name of the program.
func (t target) program() string {
	if t.system == "windows" {
		return "congbo.exe"
	}
	return "congbo"
}

// compile makes the program from the source in a folder. Nothing of this
// machine goes into it: no path, no revision, no C library. arguments are for
// the go command.
func (t target) compile(source string, arguments ...string) ([]byte, error) {
	folder, err := os.MkdirTemp("", "congbo-release-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	out := filepath.Join(folder, t.program())
	arguments = append([]string{"build", "-trimpath", "-buildvcs=false", "-ldflags", "-s -w -buildid=", "-o", out}, arguments...)
	environment := []string{"CGO_ENABLED=0", "GOOS=" + t.system, "GOARCH=" + t.processor, "GOAMD64=v1", "GOARM64=v8.0", "GOFLAGS=", "GOEXPERIMENT="}
	if _, err := output(source, environment, "go", append(arguments, ".")...); err != nil {
		return nil, err
	}
	return os.ReadFile(out)
}

// prove compiles once more, from a copy of the source elsewhere and with
// nothing that the go command has kept, and compares.
func prove(t target, program []byte) error {
	folder, err := os.MkdirTemp("", "congbo-proof-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	source := filepath.Join(folder, "elsewhere")
	// What the program is made of, and no more: the folder may hold sites and
	// node_modules.
	listed, err := output("", []string{"CGO_ENABLED=0", "GOOS=" + t.system, "GOARCH=" + t.processor}, "go", "list", "-deps", "-f",
		`{{if .Module}}{{if .Module.Main}}{{$d := .Dir}}{{range .GoFiles}}{{$d}}/{{.}}{{"\n"}}{{end}}{{range .EmbedFiles}}{{$d}}/{{.}}{{"\n"}}{{end}}{{end}}{{end}}`, ".")
	if err != nil {
		return err
	}
	here, err := filepath.Abs(".")
	if err != nil {
		return err
	}
	for _, name := range append(strings.Fields(listed), filepath.Join(here, "go.mod"), filepath.Join(here, "go.sum")) {
		relative, err := filepath.Rel(here, name)
		if err != nil {
			return err
		}
		data, err := os.ReadFile(name)
		if err == nil {
			err = os.MkdirAll(filepath.Dir(filepath.Join(source, relative)), 0o755)
		}
		if err == nil {
			err = os.WriteFile(filepath.Join(source, relative), data, 0o644)
		}
		if err != nil {
			return err
		}
	}
	again, err := t.compile(source, "-a")
	if err != nil {
		return err
	}
	if !bytes.Equal(program, again) {
		return fmt.Errorf("%s: a second program, compiled from the same source in %s, has other bytes", t, source)
	}
	return nil
}

// output runs a command in a folder, with more in its environment, and gives
// what it prints; its complaints are part of the error.
func output(folder string, environment []string, name string, arguments ...string) (string, error) {
	c := exec.Command(name, arguments...)
	c.Dir, c.Env = folder, append(os.Environ(), environment...)
	out, err := c.Output()
	if err != nil {
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			err = fmt.Errorf("%w: %s", err, bytes.TrimSpace(exit.Stderr))
		}
		return "", fmt.Errorf("%s %s: %w", name, arguments[0], err)
	}
	return string(out), nil
}
