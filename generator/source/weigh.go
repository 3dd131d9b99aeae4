package source

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"

	"congbo/generator/plan"
	"congbo/generator/problem"
)

// weigh works out the size and SHA-256 of every file that a plan or a
// directive names.
func weigh(ctx context.Context, root *os.Root, c *Content, problems *problem.List) error {
	var all []*plan.File
	collect := func(files []plan.File) {
		for i := range files {
			if files[i].Path != "" {
				all = append(all, &files[i])
			}
		}
	}
	for _, p := range c.Plans {
		collect(p.Files)
	}
	for _, d := range c.Directives {
		collect(d.Files)
	}
	return parallel(ctx, len(all), func(i int) error { return weighOne(root, all[i], problems) })
}

func weighOne(root *os.Root, file *plan.File, problems *problem.List) error {
	missing := func() error {
		problems.Add(problem.New("files.missing", problem.Position(file.Position), "path", file.Path))
		return nil
	}
	if info, err := root.Stat(file.Path); err != nil || !info.Mode().IsRegular() {
		return missing()
	}
	in, err := root.Open(file.Path)
	if err != nil {
		return missing()
	}
	defer in.Close()
	sum := sha256.New()
	if file.Size, err = io.Copy(sum, in); err != nil {
		return fmt.Errorf("read %s: %w", file.Path, err)
	}
	file.SHA256 = hex.EncodeToString(sum.Sum(nil))
	return nil
}
