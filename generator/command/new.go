package command

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"congbo/generator/vietnamese"

	"github.com/spf13/cobra"
)

// A start is what `new` writes for one kind of file: where, and the front
// matter with what still has to be filled in.
type start struct {
	folder string
	text   string // {title}, {place} and {today} are filled in
}

var starts = map[string]start{
	"plan": {"plans", `---
title: {title}
type: Kế hoạch
issuer:            # cơ quan ban hành, ví dụ: Sở Khoa học và Công nghệ tỉnh Bắc Giang
place: {place}
symbol:            # ký hiệu khi chưa có số, ví dụ: KH-SKHCN; khi có số thì thay bằng number: 15/KH-SKHCN
date: {today}
signer: {name: , position: , authority: }
implements: []     # văn bản mà kế hoạch thực hiện, ví dụ: Chỉ thị số 02/CT-UBND ngày 25/3/2022 của Chủ tịch UBND tỉnh
recipients: []
topics: []
edition: full
draft: true        # xóa dòng này khi công bố
---

## I. Mục đích, yêu cầu

## II. Nhiệm vụ

- [ ] Việc phải làm
  - Mã: II.1
  - Chủ trì:
  - Phối hợp:
  - Thời hạn:

## III. Tổ chức thực hiện
`},
	"unit": {"units", `---
name: {title}
place: {place}
short:             # tên ngắn, ví dụ: Sở KH&CN
aliases: []
parent:            # cơ quan cấp trên, ví dụ: UBND tỉnh
---
`},
	"directive": {"directives", `---
title: {title}
type:              # Quyết định, Chỉ thị, Nghị quyết …
number:            # số và ký hiệu, ví dụ: 684/QĐ-UBND
date:              # ngày ban hành, ví dụ: 2016-05-16
issuer:
place: {place}
---
`},
}

func newCommand(s Surroundings) *cobra.Command {
	var content, place string
	c := &cobra.Command{
		Use:   "new plan|unit|directive TITLE",
		Short: "start a file with its front matter filled in",
		Args:  cobra.ExactArgs(2),
		RunE: func(_ *cobra.Command, args []string) error {
			start, ok := starts[args[0]]
			if !ok {
				return fmt.Errorf("new %q: it is plan, unit or directive", args[0])
			}
			slug := vietnamese.Slug(args[1])
			if slug == "" {
				return fmt.Errorf("new %s %q: the title has no letters", args[0], args[1])
			}
			year, month, day := s.Now.In(vietnamTime).Date()
			text := strings.NewReplacer("{title}", quoted(args[1]), "{place}", quoted(place),
				"{today}", fmt.Sprintf("%04d-%02d-%02d", year, month, day)).Replace(start.text)
			file := path.Join(start.folder, vietnamese.Slug(place), slug+".md")
			err := writeNew(content, file, text)
			if errors.Is(err, fs.ErrExist) {
				return failure{fmt.Errorf("%s: the file exists already and was left as it is", filepath.Join(content, file))}
			}
			if err != nil {
				return failure{err}
			}
			if _, err := fmt.Fprintln(s.Out, filepath.Join(content, file)); err != nil {
				return failure{err}
			}
			return nil
		},
	}
	c.Flags().StringVar(&content, "content", "content", "content folder")
	c.Flags().StringVar(&place, "place", "", "province, or Trung ương")
	return c
}

// writeNew writes a file that must not exist yet.
func writeNew(content, file, text string) error {
	root, err := os.OpenRoot(content)
	if err != nil {
		return err
	}
	defer root.Close()
	if err := root.MkdirAll(path.Dir(file), 0o755); err != nil {
		return err
	}
	out, err := root.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = out.WriteString(text)
	return errors.Join(err, out.Close())
}

// quoted writes words as a YAML double-quoted scalar, whose escapes are those
// of JSON; nothing stays nothing.
func quoted(words string) string {
	if words == "" {
		return ""
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", " ", "\t", " ").Replace(words) + `"`
}
