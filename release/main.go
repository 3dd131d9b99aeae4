// Command release makes what is handed out: for each system an archive with
// the program, its manual and its licences, a package for Debian, and the sums
// of them all. The same source gives the same bytes, in whatever folder and
// whenever it is made: the times in the archives are those of SOURCE_DATE_EPOCH
// (reproducible-builds.org) or of the last commit.
package main

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"congbo/generator/command"
)

func main() {
	out := flag.String("out", "dist", "folder to write to")
	archives := flag.Bool("archives", false, "make the archives")
	packages := flag.Bool("deb", false, "make the Debian packages; needs dpkg-deb")
	proof := flag.Bool("proof", false, "compile the first program once more, from a copy of the source and from nothing, and compare")
	flag.Parse()
	if err := run(*out, *archives, *packages, *proof); err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(3)
	}
}

func run(out string, archives, packages, proof bool) error {
	made, err := moment()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	papers, err := papers(".", made)
	if err != nil {
		return err
	}
	keep := func(name string, data []byte) error {
		fmt.Println(filepath.Join(out, name))
		return os.WriteFile(filepath.Join(out, name), data, 0o644)
	}
	for i, t := range targets() {
		debian := packages && t.system == "linux"
		if !archives && !debian {
			continue
		}
		program, err := t.compile(".")
		if err != nil {
			return err
		}
		if i == 0 && proof {
			if err := prove(t, program); err != nil {
				return err
			}
			fmt.Printf("%s: the same bytes from another folder\n", t)
		}
		if archives {
			name := fmt.Sprintf("congbo-%s-%s-%s", command.Version, t.system, t.processor)
			files := append([]file{{name: t.program(), mode: 0o755, data: program}}, papers...)
			data, err := t.pack(name, files, made)
			if err == nil {
				err = keep(name+t.ending(), data)
			}
			if err != nil {
				return err
			}
		}
		if debian {
			data, err := buildPackage(t, program, papers, made)
			if err == nil {
				err = keep(fmt.Sprintf("congbo_%s_%s.deb", command.Version, t.processor), data)
			}
			if err != nil {
				return err
			}
		}
	}
	return sum(out)
}

// sum writes the sums of all files of this version that the folder holds, for
// `sha256sum -c`.
func sum(out string) error {
	names, err := filepath.Glob(filepath.Join(out, "congbo?"+command.Version+"?*"))
	if err != nil {
		return err
	}
	var sums strings.Builder
	for _, name := range names { // sorted
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		fmt.Fprintf(&sums, "%x  %s\n", sha256.Sum256(data), filepath.Base(name))
	}
	return os.WriteFile(filepath.Join(out, "SHA256SUMS"), []byte(sums.String()), 0o644)
}

// moment gives the time that all files of a release bear.
func moment() (time.Time, error) {
	text := os.Getenv("SOURCE_DATE_EPOCH")
	if text == "" {
		said, err := output("", nil, "git", "log", "-1", "--format=%ct")
		if err != nil {
			return time.Time{}, fmt.Errorf("no SOURCE_DATE_EPOCH, and git knows no commit: %w", err)
		}
		text = said
	}
	var seconds int64
	if _, err := fmt.Sscanf(text, "%d", &seconds); err != nil {
		return time.Time{}, fmt.Errorf("SOURCE_DATE_EPOCH %q: %w", text, err)
	}
	// Archives of Windows know no year before 1980, and count in pairs of seconds.
	return time.Unix(max(seconds, 315532800)&^1, 0).UTC(), nil
}
