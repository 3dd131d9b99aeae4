package data

import (
	"bytes"
	"encoding/csv"
	"errors"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestDefuse(t *testing.T) {
	for cell, want := range map[string]string{
		"":                           "",
		"Sở Tài chính":               "Sở Tài chính",
		"2022-11-15":                 "2022-11-15",
		"=1+1":                       "'=1+1",
		`=HYPERLINK("http://x","y")`: `'=HYPERLINK("http://x","y")`,
		"+84 204 385":                "'+84 204 385",
		"@SUM(A1)":                   "'@SUM(A1)",
		"- Tổ chức hội nghị":         "'- Tổ chức hội nghị",
		"-5":                         "-5",
		"+5,5":                       "+5,5",
		"-1.25":                      "-1.25",
		"-":                          "'-",
		"--5":                        "'--5",
		"-5%":                        "'-5%",
		"-5+cmd|' /C calc'!A0":       "'-5+cmd|' /C calc'!A0",
		"-1.234,5":                   "'-1.234,5",
		"\t=1":                       "'\t=1",
		"\r=1":                       "'\r=1",
		"\n=1":                       "'\n=1",
		"  =1":                       "'  =1",
		"＝1+1":                       "'＝1+1",
		"a=b":                        "a=b",
	} {
		if got := defuse(cell); got != want {
			t.Errorf("defuse(%q) = %q, want %q", cell, got, want)
		}
	}
}

func TestNoCellIsAFormula(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cell := rapid.StringOf(rapid.RuneFrom([]rune("=+-@\t\r\n 5.,a＝'"))).Draw(t, "cell")
		got := defuse(cell)
		if strings.TrimPrefix(got, "'") != cell && got != cell {
			t.Fatalf("%q became %q", cell, got)
		}
		if bare := strings.TrimLeft(got, " \t\r\n"); bare != "" && strings.ContainsRune("=+-@＝", []rune(bare)[0]) {
			if _, err := strconv.ParseFloat(strings.Replace(bare, ",", ".", 1), 64); err != nil {
				t.Fatalf("%q is still a formula", got)
			}
		}
	})
}

func readCSV(t *testing.T, text string) [][]string {
	t.Helper()
	rest, marked := strings.CutPrefix(text, "\ufeff")
	if !marked {
		t.Error("no byte-order mark")
	}
	rows, err := csv.NewReader(strings.NewReader(rest)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestCSV(t *testing.T) {
	files := render(t, example())
	tasks := readCSV(t, files["du-lieu/tasks.csv"])
	want := "Mã|Địa chỉ|Kế hoạch|Mục|Nội dung|Chủ trì|Phối hợp|Thời hạn – nguyên văn|Thời hạn – loại|Thời hạn – từ|Thời hạn – đến|Thời hạn – quy tắc lặp|Chỉ tiêu|Sản phẩm|Dẫn chiếu|Trạng thái|Báo cáo – ngày|Báo cáo – nội dung|Báo cáo – địa chỉ"
	if got := strings.Join(tasks[0], "|"); got != want {
		t.Errorf("headings:\ngot  %s\nwant %s", got, want)
	}
	for column, want := range map[int]string{
		5: "bac-giang/so-khoa-hoc-va-cong-nghe", 6: "bac-giang/so-tai-chinh; bac-giang/so-khoa-hoc-va-cong-nghe",
		8: "date", 10: "2022-11-15", 12: "'=1+1; 02–05 doanh nghiệp", 13: "-5", 15: "done", 16: "2022-12-01",
	} {
		if got := tasks[1][column]; got != want {
			t.Errorf("%s = %q, want %q", tasks[0][column], got, want)
		}
	}
	if lines := strings.Count(files["du-lieu/links.csv"], "\r\n"); lines != 2 {
		t.Errorf("links.csv has %d lines that end in CRLF, want 2", lines)
	}
}

func TestCSVInEnglish(t *testing.T) {
	a := example()
	a.Site.Language = "en"
	got := readCSV(t, render(t, a)["du-lieu/links.csv"])[0]
	if !slices.Equal(got, []string{"From", "To", "Kind"}) {
		t.Errorf("got %q", got)
	}
}

// TestCellsStandInTheirColumns fills every field of a record with its own name
// and looks for it under the column of that name.
func TestCellsStandInTheirColumns(t *testing.T) {
	check(t, fields[Plan](), planCells)
	check(t, fields[Task](), taskCells)
	check(t, fields[Unit](), unitCells)
	check(t, fields[Directive](), directiveCells)
	check(t, fields[Link](), linkCells)
}

func check[R any](t *testing.T, all []Field, cells func(*R, row) row) {
	t.Helper()
	var record R
	name(reflect.ValueOf(&record).Elem(), "")
	got := cells(&record, nil)
	var want []string
	for _, f := range all {
		switch {
		case !f.Column:
		case strings.HasPrefix(f.Type, "integer"):
			want = append(want, "7")
		case strings.HasPrefix(f.Type, "boolean"):
			want = append(want, "true")
		case f.Type == "object":
			want = append(want, f.Name+": "+f.Name)
		default:
			want = append(want, strings.TrimSuffix(f.Name, "[]"))
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("%T:\ngot  %q\nwant %q", record, got, want)
	}
}

func name(v reflect.Value, as string) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			inner := v.Type().Field(i).Tag.Get("json")
			if as != "" {
				inner = as + "." + inner
			}
			name(v.Field(i), inner)
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		if v.Type().Elem().Kind() == reflect.Struct {
			as += "[]"
		}
		name(v.Index(0), as)
	case reflect.Map:
		v.Set(reflect.ValueOf(map[string]string{as: as}))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int64:
		v.SetInt(7)
	default:
		v.SetString(as)
	}
}

func TestCSVReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		link := Link{rapid.String().Draw(t, "from"), rapid.String().Draw(t, "to"), rapid.String().Draw(t, "kind")}
		var b bytes.Buffer
		if err := errors.Join(heading(&b, []string{"a", "b", "c"}), rows(&b, slices.Values([]*Link{&link}), linkCells)); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(b.String(), "\ufeff"))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		// A reader of CSV turns every line break into \n.
		breaks := strings.NewReplacer("\r\n", "\n", "\r", "")
		for i, want := range []string{link.From, link.To, link.Kind} {
			if got := breaks.Replace(rows[1][i]); got != breaks.Replace(defuse(want)) {
				t.Fatalf("%q became %q", want, got)
			}
		}
	})
}

func TestSetsDescribeEveryField(t *testing.T) {
	for _, set := range Sets() {
		if set.Record.VI == "" || set.Record.EN == "" {
			t.Errorf("%s is not described", set.Name)
		}
		seen := map[string]bool{}
		for _, f := range set.Fields {
			if f.Name == "" || f.Description.VI == "" || f.Description.EN == "" {
				t.Errorf("%s: %+v is not described", set.Name, f)
			}
			if !f.Column {
				continue
			}
			if f.Heading.VI == "" || f.Heading.EN == "" || seen[f.Heading.VI] || seen[f.Heading.EN] {
				t.Errorf("%s: %s has no heading of its own: %+v", set.Name, f.Name, f.Heading)
			}
			seen[f.Heading.VI], seen[f.Heading.EN] = true, true
		}
	}
}
