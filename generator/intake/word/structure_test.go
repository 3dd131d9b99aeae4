package word

import (
	"testing"

	"congbo/generator/intake/sheet"
)

// field is a complex field with its code and result.
func complexField(code, result string) string {
	return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>` + code + `</w:instrText></w:r>` +
		`<w:r><w:fldChar w:fldCharType="separate"/></w:r>` + result + `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
}

// TestParagraphs goes through what a paragraph may be made of.
func TestParagraphs(t *testing.T) {
	for name, c := range map[string]struct {
		body string
		want []string
	}{
		"signs": {
			`<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t><w:noBreakHyphen/><w:t>e</w:t><w:softHyphen/><w:t>f</w:t><w:br w:type="page"/><w:t>g` + "\u2011\u00A0\u200B" + `h</w:t></w:r></w:p>`,
			[]string{"a b\nc\nd-ef g- h"},
		},
		"symbols":                   {`<w:p><w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t xml:space="preserve"> 5 </w:t><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Wingdings" w:char="F001"/></w:r></w:p>`, []string{"≥ 5 ✓\uFFFD"}},
		"tracked changes":           {`<w:p>` + run("một ") + `<w:ins>` + run("hai ") + `</w:ins><w:del><w:r><w:delText>ba </w:delText></w:r></w:del><w:moveFrom>` + run("bốn ") + `</w:moveFrom><w:moveTo>` + run("năm") + `</w:moveTo></w:p>`, []string{"một hai năm"}},
		"a mark that is deleted":    {`<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>` + run("một ") + `</w:p>` + p("hai") + p("ba"), []string{"một hai", "ba"}},
		"the last mark is deleted":  {p("một") + `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>` + run("hai") + `</w:p>`, []string{"một", "hai"}},
		"what was before a change":  {`<w:p><w:pPr><w:jc w:val="left"/><w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr>` + run("một") + `</w:p>`, []string{"một"}},
		"deleted rows and cells":    {`<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>` + p("a") + `</w:tc><w:tc>` + p("b") + `</w:tc></w:tr><w:tr><w:tc>` + p("c") + `</w:tc><w:tc><w:tcPr><w:cellDel/></w:tcPr>` + p("d") + `</w:tc><w:tc>` + p("e") + `</w:tc></w:tr></w:tbl>`, []string{"[c][e]"}},
		"fields":                    {`<w:p>` + complexField(" DATE ", run("hôm nay")) + run(", ") + `<w:fldSimple w:instr=" PAGE ">` + run("3") + `</w:fldSimple>` + run(", ") + complexField(`IF </w:instrText></w:r>`+complexField("REF x", run("giấu"))+`<w:r><w:instrText>`, run("thấy")) + `</w:p>`, []string{"hôm nay, 3, thấy"}},
		"a field that never ends":   {`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>X</w:instrText></w:r></w:p>` + p("còn"), []string{"còn"}},
		"links, tags, controls":     {`<w:p><w:hyperlink>` + run("liên kết ") + `</w:hyperlink><w:smartTag><w:smartTagPr/>` + run("thẻ ") + `</w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>` + run("ô ") + `</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>` + run("Nhập vào đây") + `</w:sdtContent></w:sdt><w:customXml>` + run("khác") + `</w:customXml></w:p><w:sdt><w:sdtContent>` + p("khối") + `</w:sdtContent></w:sdt>`, []string{"liên kết thẻ ô khác", "khối"}},
		"formulas":                  {`<w:p>` + run("A = ") + `<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath></w:p>`, []string{"A = x+1"}},
		"digits above the line":     {`<w:p>` + run("5 km") + `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r></w:p>`, []string{"5 km²"}},
		"capitals and hidden text":  {`<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t xml:space="preserve">kế hoạch </w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>giấu</w:t></w:r><w:r><w:rPr><w:caps w:val="false"/></w:rPr><w:t>này</w:t></w:r></w:p>`, []string{"KẾ HOẠCH này"}},
		"a text box, there twice":   {`<w:p>` + run("trước ") + `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><wps:wsp><wps:txbx><w:txbxContent>` + p("hộp") + `</w:txbxContent></wps:txbx></wps:wsp></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>` + p("hộp") + `</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>` + run("sau") + `</w:p>`, []string{"trước sau", "hộp"}},
		"an old text box, first":    {`<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>` + p("hộp") + `</w:txbxContent></v:textbox></v:shape></w:pict></w:r>` + run("sau") + `</w:p>`, []string{"hộp", "sau"}},
		"only the older is text":    {`<w:p><w:r><mc:AlternateContent><mc:Choice Requires="x"><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>` + p("hộp") + `</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`, []string{"hộp"}},
		"lines typed as paragraphs": {`<w:p><w:r><w:t>ỦY BAN</w:t><w:br/><w:t>TỈNH X</w:t></w:r></w:p><w:p><w:r><w:t>1. Một.</w:t><w:br/><w:t>Hai;</w:t><w:br/><w:t>- Ba</w:t><w:br/><w:t>bốn</w:t></w:r></w:p>`, []string{"ỦY BAN\nTỈNH X", "1. Một.", "Hai;", "- Ba\nbốn"}},
		"columns made with tabs":    {`<w:p><w:r><w:t>ỦY BAN</w:t><w:tab/><w:tab/><w:t>CỘNG HÒA</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>Số: 5</w:t><w:tab/><w:t>X, ngày 5</w:t></w:r></w:p>` + p("thân"), []string{"[ỦY BAN][CỘNG HÒA]/[Số: 5][X, ngày 5]", "thân"}},
		"tabs that make no columns": {`<w:p><w:r><w:t>1.</w:t><w:tab/><w:t>Một</w:t></w:r></w:p><w:p><w:r><w:t>-</w:t><w:tab/><w:t>Hai</w:t></w:r></w:p><w:p><w:r><w:t>Thời gian:</w:t><w:tab/><w:t>2025</w:t></w:r></w:p><w:p><w:r><w:t>Nơi:</w:t><w:tab/><w:t>xã</w:t></w:r></w:p>`, []string{"1. Một", "- Hai", "Thời gian: 2025", "Nơi: xã"}},
		"a table of contents":       {`<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>` + p("I. Một 1") + `</w:sdtContent></w:sdt>` + p("I. Một"), []string{"I. Một"}},
	} {
		t.Run(name, func(t *testing.T) { want(t, read(t, c.body, nil), c.want...) })
	}
}

// td is a cell; more is what stands in its properties.
func td(more, text string) string {
	return `<w:tc><w:tcPr>` + more + `</w:tcPr>` + p(text) + `</w:tc>`
}

func TestTables(t *testing.T) {
	const restart, goes = `<w:vMerge w:val="restart"/>`, `<w:vMerge/>`
	span := `<w:gridSpan w:val="2"/>`
	for name, c := range map[string]struct {
		body string
		want []string
	}{
		"spans and merged cells": {
			`<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>` + td("", "TT") + td(span, "Việc") + `</w:tr>` +
				`<w:tr>` + td(restart, "1") + td("", "a") + td(restart, "X") + `</w:tr>` +
				`<w:tr>` + td(goes, "") + td("", "b") + td(`<w:vMerge w:val="continue"/>`, "giấu") + `</w:tr>` +
				`<w:tr>` + td("", "2") + td(span+goes, "c") + `</w:tr></w:tbl>`,
			[]string{"[TT][Việc>]/[1][a][X]/[^][b][^]/[2][c>]"},
		},
		"cells merged the old way, a row that begins later": {
			`<w:tbl><w:tr>` + td(`<w:hMerge w:val="restart"/>`, "a") + td(`<w:hMerge/>`, "") + td("", "b") + `</w:tr><w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>` + td("", "c") + `</w:tr></w:tbl>`,
			[]string{"[a>][b]/[>][c]"},
		},
		"merged down from nothing": {`<w:tbl><w:tr>` + td(goes, "a") + td("", "b") + `</w:tr><w:tr>` + td(goes, "") + td("", "c") + `</w:tr></w:tbl>`, []string{"[a][b]/[^][c]"}},
		"a frame of one column":    {`<w:tbl><w:tr>` + td("", "a") + `</w:tr><w:tr><w:tc>` + p("b") + p("c") + `</w:tc></w:tr></w:tbl>` + p("d"), []string{"a", "b", "c", "d"}},
		"a table in a cell": {
			`<w:tbl><w:tr>` + td("", "a") + `<w:tc>` + p("b") + `<w:tbl><w:tr>` + td("", "1") + td("", "2") + `</w:tr><w:tr>` + td("", "3") + td("", "4") + `</w:tr></w:tbl>` + p("c") + `</w:tc></w:tr></w:tbl>`,
			[]string{"[a][b\nc]", "[1][2]/[3][4]"},
		},
		"words placed by a table in a cell": {`<w:tbl><w:tr>` + td("", "a") + `<w:tc><w:tbl><w:tr>` + td("", "1") + td("", "2") + `</w:tr></w:tbl></w:tc></w:tr></w:tbl>`, []string{"[a][1\n2]"}},
		"rows and cells in controls":        {`<w:tbl><w:sdt><w:sdtContent><w:tr>` + td("", "a") + `<w:sdt><w:sdtContent>` + td("", "b") + `</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>`, []string{"[a][b]"}},
	} {
		t.Run(name, func(t *testing.T) { want(t, read(t, c.body, nil), c.want...) })
	}
	s := read(t, `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>`+td(restart, "a")+td("", "b")+`</w:tr><w:tr>`+td(goes, "giấu")+td("", "d")+`</w:tr></w:tbl>`, nil)
	rows := s.Blocks[0].Table.Rows
	if !rows[0].Cells[1].Head || rows[1].Cells[1].Head || rows[0].Line != 1 || rows[1].Line != 3 {
		t.Errorf("%+v", rows)
	}
	if len(s.Aside) != 1 || s.Aside[0] != (sheet.Aside{Line: 3, Text: "giấu", Kind: sheet.Comment}) {
		t.Errorf("what a merged cell hides: %+v", s.Aside)
	}
}

// TestNumbersInTables: a column of running numbers has nothing but the
// numbers that Word prints.
func TestNumbersInTables(t *testing.T) {
	row := func(text string) string {
		return `<w:tr><w:tc>` + listed("1", "0", "") + `</w:tc>` + td("", text) + `<w:tc>` + listed("2", "0", "") + `</w:tc></w:tr>`
	}
	want(t, read(t, `<w:tbl>`+row("a")+row("b")+`</w:tbl>`, map[string]string{
		"numbering.xml": abstract("0", lvl(0, "decimal", "%1", "")) + abstract("1", lvl(0, "bullet", "-", "")) + num("1", "0", "") + num("2", "1", ""),
	}), "[1][a][]/[2][b][]")
}

func TestNotes(t *testing.T) {
	refer := func(id, more string) string {
		return `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="` + id + `"` + more + `/><w:t>*</w:t></w:r>`
	}
	notes := `<w:footnote w:type="separator" w:id="-1">` + p("") + `</w:footnote><w:footnote w:id="2">` + p("Ghi một") + p("tiếp") + `</w:footnote>` +
		`<w:footnote w:id="3"><w:p><w:r><w:footnoteRef/></w:r>` + run(" Ghi hai") + `</w:p></w:footnote><w:footnote w:id="4">` + p("Không ai nhắc") + `</w:footnote>`
	s := read(t, p("đầu")+`<w:p>`+run("Câu")+refer("3", ` w:customMarkFollows="1"`)+run(", rồi")+refer("2", ` w:customMarkFollows="1"`)+refer("9", "")+`</w:p>`, map[string]string{"footnotes.xml": notes})
	want(t, s, "đầu", "Câu[^1], rồi[^2]*", "[^1]: Ghi hai", "[^2]: Ghi một\ntiếp")
	if line := s.Blocks[2].Line; line != 2 {
		t.Errorf("the note is at line %d", line)
	}
}
