package source

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"maps"
	"slices"

	"congbo/generator/plan"
	"congbo/generator/problem"
)

// weigh works out the size and SHA-256 of every file that a plan or a
// directive names. Plans and directives are not written to: those with files
// make room for others that have the weights.
func (r *reader) weigh(ctx context.Context, c *Content) error {
	weights := map[string]weight{}
	note := func(files []plan.File) {
		for _, f := range files {
			if f.Path != "" {
				weights[f.Path] = weight{}
			}
		}
	}
	for _, p := range c.Plans {
		note(p.Files)
	}
	for _, d := range c.Directives {
		note(d.Files)
	}
	names := slices.Sorted(maps.Keys(weights))
	found := make([]weight, len(names))
	err := parallel(ctx, len(names), func(i int) (err error) {
		found[i], err = r.weighOne(names[i])
		return err
	})
	if err != nil {
		return err
	}
	for i, name := range names {
		weights[name] = found[i]
	}
	memory, weighed := r.options.Memory, map[any]any{}
	for i, p := range c.Plans {
		if len(p.Files) > 0 {
			c.Plans[i] = memory.withFiles(p, r.filled(p.Files, weights))
			weighed[p] = c.Plans[i]
		}
	}
	for i, d := range c.Directives {
		if len(d.Files) > 0 {
			c.Directives[i] = memory.withFilesOf(d, r.filled(d.Files, weights))
			weighed[d] = c.Directives[i]
		}
	}
	if memory != nil {
		memory.weights, memory.weighed = weights, weighed
	}
	return nil
}

// filled gives files with their weights, and reports those that are missing.
func (r *reader) filled(files []plan.File, weights map[string]weight) []plan.File {
	files = slices.Clone(files)
	for i := range files {
		f := &files[i]
		if f.Path == "" {
			continue
		}
		w := weights[f.Path]
		if f.Size, f.SHA256 = w.size, w.sum; w.sum == "" {
			r.problems.Add(problem.New("files.missing", problem.Position(f.Position), "path", f.Path))
		}
	}
	return files
}

// weighOne weighs a file of the content folder.
func (r *reader) weighOne(name string) (weight, error) {
	root := r.options.Root
	info, err := root.Stat(name)
	if err != nil || !info.Mode().IsRegular() {
		return weight{}, nil
	}
	if known, ok := r.options.Memory.weight(name, info, r.options.Changed); ok {
		return known, nil
	}
	in, err := root.Open(name)
	if err != nil {
		return weight{}, nil
	}
	defer in.Close()
	sum := sha256.New()
	size, err := io.Copy(sum, in)
	if err != nil {
		return weight{}, fmt.Errorf("read %s: %w", name, err)
	}
	return weight{info, size, hex.EncodeToString(sum.Sum(nil))}, nil
}
