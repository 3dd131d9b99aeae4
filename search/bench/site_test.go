package bench

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"congbo/generator"
	"congbo/generator/atlas"
	"congbo/generator/plan"
	"congbo/generator/publish"
	"congbo/generator/register"
	"congbo/generator/source"
	"congbo/search"
)

// pages builds the site of a content folder and gives its folder.
func pages(t testing.TB, content string, today plan.Date) string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "public")
	if _, err := generator.Build(t.Context(), generator.Options{Content: content, Out: out, Today: today}); err != nil {
		t.Fatal(err)
	}
	return out
}

// join reads a content folder into an atlas.
func join(ctx context.Context, dir string, today plan.Date) (*atlas.Atlas, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	content, _, err := source.Read(ctx, source.Options{Root: root, Today: today})
	if err != nil {
		return nil, err
	}
	places, _ := register.Load(content.Registers)
	joined, _ := atlas.Join(content, places, today)
	return joined, nil
}

// export makes the static index of an atlas, as a build does, in a folder
// that is not there yet.
func export(ctx context.Context, a *atlas.Atlas, out string) error {
	index, err := search.Build(ctx, search.Documents(a, search.Labels{}), "")
	if err != nil {
		return err
	}
	defer index.Close()
	files, err := index.Export(ctx)
	if err != nil {
		return err
	}
	stage, err := publish.Begin(ctx, out)
	if err != nil {
		return err
	}
	if err := stage.Write(ctx, files, nil); err != nil {
		return errors.Join(err, stage.Abort())
	}
	return stage.Commit(ctx)
}

// weigh counts the files of a folder and their bytes.
func weigh(t testing.TB, folder string) (files int, size int64) {
	t.Helper()
	err := filepath.WalkDir(folder, func(_ string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		info, err := entry.Info()
		if err == nil {
			files++
			size += info.Size()
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files, size
}
