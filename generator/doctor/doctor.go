// Package doctor looks at how congbo is set up on a machine: the content
// folder, the folder that is published, the machine itself. It tells what is
// wrong and what to do, and mends nothing. What is wrong in the texts of plans
// is for `congbo check` to tell.
package doctor

import (
	"context"
	"path/filepath"
	"runtime"
	"time"

	"congbo/generator/intake/office"
	"congbo/generator/problem"
)

// Options say what to look at.
type Options struct {
	Content  string    // the content folder
	Out      string    // the folder that is published, which need not be there
	Now      time.Time // by this machine's clock
	Version  string    // of the program
	Language string    // of the findings where no site says one, "vi" or "en"
}

// A Level says how much a finding matters.
type Level int

const (
	Fine  Level = iota // as it should be
	Note               // worth knowing; nothing has to be done
	Doubt              // will give trouble
	Fault              // congbo cannot work so
)

// A Finding is one thing that was looked at. Its problem has a position where
// it is about a place in a file of the content.
type Finding struct {
	Level   Level
	Problem problem.Problem
}

// A Report is what was found, in the order in which it was looked at.
type Report struct {
	Findings []Finding
	Language string // in which it is to be told: the site's
}

// Sound reports whether congbo can work: no finding is a Fault.
func (r *Report) Sound() bool {
	for _, f := range r.Findings {
		if f.Level == Fault {
			return false
		}
	}
	return true
}

func (r *Report) add(level Level, code problem.Code, args ...string) {
	r.Findings = append(r.Findings, Finding{level, problem.Problem{Code: code, Args: args}})
}

// Examine looks at everything. The error is ctx's: whatever else goes wrong is
// a finding.
func Examine(ctx context.Context, o Options) (*Report, error) {
	r := &Report{Language: o.Language}
	r.add(Fine, "doctor.program", "version", o.Version, "system", runtime.GOOS+"/"+runtime.GOARCH)
	seen, err := r.content(ctx, o)
	if err != nil {
		return nil, err
	}
	r.output(o, seen)
	r.clock(o, seen)
	for _, p := range office.Programs() {
		if p.Path != "" {
			r.add(Fine, "doctor.tool", "name", p.Name, "path", p.Path)
		} else {
			r.add(Note, "doctor.no-tool", "name", p.Name, "install", p.Install)
		}
	}
	return r, nil
}

// seen is what looking at the content leaves for the others.
type seen struct {
	bytes  int64     // of all its files
	newest time.Time // when the last of them was written
	name   string    // the last of them
}

// clock holds the machine's time against that of the content.
func (r *Report) clock(o Options, s seen) {
	now := o.Now.Format("2006-01-02 15:04")
	switch {
	case o.Now.Year() < released:
		r.add(Fault, "doctor.clock", "now", now)
	case s.newest.Sub(o.Now) > 24*time.Hour:
		r.add(Doubt, "doctor.clock-behind", "now", now, "file", s.name, "time", s.newest.In(o.Now.Location()).Format("2006-01-02 15:04"))
	default:
		r.add(Fine, "doctor.clock-right", "now", now)
	}
}

// released is the year of the program's first release; no clock that is right
// shows an earlier one.
const released = 2026

// absolute gives a path that says where a folder is.
func absolute(name string) string {
	if whole, err := filepath.Abs(name); err == nil {
		return whole
	}
	return name
}
