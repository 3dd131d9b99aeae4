package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A file is a licence, or a notice that has to go with it.
type file struct {
	name, text string
	key        string // the words alone: line breaks differ between copies
}

// read reads the licence files at the top of a module.
func (m *module) read() error {
	entries, err := os.ReadDir(m.folder)
	if err != nil {
		return err
	}
	for _, entry := range entries {
		name := strings.ToUpper(entry.Name())
		if !entry.Type().IsRegular() || !slices.ContainsFunc([]string{"LICENSE", "LICENCE", "COPYING", "NOTICE", "PATENTS"}, func(start string) bool { return strings.HasPrefix(name, start) }) {
			continue
		}
		text, err := os.ReadFile(filepath.Join(m.folder, entry.Name()))
		if err != nil {
			return err
		}
		words := strings.Fields(string(text))
		m.files = append(m.files, file{entry.Name(), tidy(string(text)), strings.Join(words, " ")})
	}
	return nil
}

// tidy leaves the words of a text and drops space at the ends of lines.
func tidy(text string) string {
	var lines []string
	for line := range strings.Lines(strings.ReplaceAll(text, "\f", "")) {
		lines = append(lines, strings.TrimRight(line, " \t\r\n"))
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}

// signs are words by which a licence is known, and its SPDX identifier. A
// licence that has none of them is for a person to judge before it is added.
var signs = []struct{ words, identifier string }{
	{"Apache License Version 2.0", "Apache-2.0"},
	{"Apache License, Version 2.0", "Apache-2.0"},
	{"Neither the name of", "BSD-3-Clause"},
	{"to any person obtaining a copy of this software", "MIT"},
	{"SIL OPEN FONT LICENSE Version 1.1", "OFL-1.1"},
}

// identifiers names the licences of a module.
func (m *module) identifiers() (string, error) {
	var all []string
	for _, f := range m.files {
		known := false
		for _, sign := range signs {
			if strings.Contains(f.key, sign.words) {
				known = true
				all = append(all, sign.identifier)
			}
		}
		if !known && strings.Contains(f.key, "Redistribution and use in source and binary forms") {
			known = true
			all = append(all, "BSD-2-Clause")
		}
		addition := strings.HasPrefix(f.name, "NOTICE") || strings.HasPrefix(f.name, "PATENTS")
		if !known && !addition {
			return "", fmt.Errorf("%s: %s is a licence that is not known here; read it, then see signs", m.path, f.name)
		}
	}
	if len(all) == 0 {
		return "", fmt.Errorf("%s: no licence in %s", m.path, m.folder)
	}
	slices.Sort(all)
	return strings.Join(slices.Compact(all), " AND "), nil
}

// write makes the whole text: the list, then every text once.
func write(modules []module) (string, error) {
	var list, texts strings.Builder
	list.WriteString("congbo is made of its own code (MIT licence, see LICENSE in its source) and of\nGo's standard library (std) and these modules:\n\n")
	type shared struct {
		file
		owners []string
	}
	var all []*shared
	for _, m := range modules {
		if err := m.read(); err != nil {
			return "", err
		}
		identifiers, err := m.identifiers()
		if err != nil {
			return "", err
		}
		fmt.Fprintf(&list, "- %s: %s\n", strings.TrimSpace(m.path+" "+m.version), identifiers)
		for _, f := range m.files {
			i := slices.IndexFunc(all, func(s *shared) bool { return s.key == f.key })
			if i < 0 {
				i, all = len(all), append(all, &shared{file: f})
			}
			all[i].owners = append(all[i].owners, m.path)
		}
	}
	for _, s := range all {
		fmt.Fprintf(&texts, "\n%s\n%s: %s\n\n%s\n", strings.Repeat("=", 79), s.name, strings.Join(s.owners, "\n  "), s.text)
	}
	return list.String() + texts.String(), nil
}
