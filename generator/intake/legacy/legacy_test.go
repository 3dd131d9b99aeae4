package legacy

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"congbo/generator/sitetest"
	"congbo/generator/vietnamese"
)

func TestByFont(t *testing.T) {
	for font, want := range map[string]Encoding{
		".VnTime": TCVN3, ".VnTimeH": TCVN3Capitals, ".VnArial NarrowH": TCVN3Capitals, "VNtime": TCVN3, `".VnCentury Schoolbook"`: TCVN3,
		"VNI-Times": VNI, "VNI-Helve-Condense": VNI, "Times New Roman": Unicode, "Vni": Unicode, "Verdana": Unicode, "": Unicode,
	} {
		if got := ByFont(font); got != want {
			t.Errorf("%s: %v, want %v", font, got, want)
		}
	}
}

func TestDecode(t *testing.T) {
	for _, c := range []struct {
		encoding  Encoding
		text, new string
	}{
		{TCVN3, "KÕ ho¹ch thùc hiÖn nhiÖm vô n¨m 2005", "Kế hoạch thực hiện nhiệm vụ năm 2005"},
		{TCVN3, "§ång chÝ Tr­ëng ban, ngµy 05/6; Uû ban nh©n d©n", "Đồng chí Trưởng ban, ngày 05/6; Uỷ ban nhân dân"},
		{TCVN3, "céng hoµ x· héi chñ nghÜa", "cộng hoà xã hội chủ nghĩa"},
		{TCVN3, "CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
		{TCVN3, "Uû BAN NH¢N D¢N TØNH\nUû ban nh©n d©n", "UỶ BAN NHÂN DÂN TỈNH\nUỷ ban nhân dân"},
		{TCVN3, "ë TØNH, ý KIÕN; ë tØnh, ý kiÕn", "Ở TỈNH, Ý KIẾN; ở tỉnh, ý kiến"},
		{TCVN3, "Sè 12/Q§-UB; nhµ n-íc, ®­êng Hå ChÝ Minh, kinh tÕ-x· héi", "Số 12/QĐ-UB; nhà nước, đường Hồ Chí Minh, kinh tế-xã hội"},
		{TCVN3Capitals, "céng hßa x· héi chñ nghÜa viÖt nam", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
		{VNI, "Keá hoaïch thöïc hieän nhieäm vuï naêm 2005", "Kế hoạch thực hiện nhiệm vụ năm 2005"},
		{VNI, "ÑÒA PHÖÔNG; Uyû ban; UÛY BAN NHAÂN DAÂN TÆNH; öu tieân, kyõ thuaät, tyû leä, nghóa, ñoäng, nhöõng, moïi ngöôøi, lòch söû, Oâng, Myõ, kòp", "ĐỊA PHƯƠNG; Uỷ ban; ỦY BAN NHÂN DÂN TỈNH; ưu tiên, kỹ thuật, tỷ lệ, nghĩa, động, những, mọi người, lịch sử, Ông, Mỹ, kịp"},
		{Unicode, "Kế hoạch", "Kế hoạch"},
	} {
		if got := vietnamese.NFC(c.encoding.Decode(c.text)); got != c.new {
			t.Errorf("%v %q:\n got %q\nwant %q", c.encoding, c.text, got, c.new)
		}
	}
}

// TestTableOfTCVN3 holds the table against the one of the system, which was
// made from the standard by others.
func TestTableOfTCVN3(t *testing.T) {
	iconv := sitetest.Need(t, "iconv")
	letters := 0
	for code := 0xA1; code <= 0xFF; code++ {
		letter := decodeTCVN3(string(rune(code)))
		if letter == string(rune(code)) {
			continue // only VN1 and VN2, which no font has, use it
		}
		letters++
		command := exec.CommandContext(t.Context(), iconv, "-f", "TCVN5712-1", "-t", "UTF-8")
		command.Stdin = strings.NewReader(string([]byte{byte(code)}))
		out, err := command.Output()
		if err != nil {
			t.Fatal(err)
		}
		if want := vietnamese.NFC(string(out)); want != letter {
			t.Errorf("%X is %s, want %s", code, letter, want)
		}
	}
	if want := 67 + 7 - 1; letters != want { // small letters with marks and đ; seven capitals; ý is where Latin-1 has it
		t.Errorf("%d letters, want %d", letters, want)
	}
}

// encode writes Unicode as a legacy encoding does, by the tables turned round.
func encode(e Encoding, s string) string {
	var out strings.Builder
	for _, r := range s {
		code := string(r)
		switch small := unicode.ToLower(r); {
		case e == TCVN3:
			for from, to := range fromTCVN3 {
				if to == r || to == small && tcvn3Others[from] == 0 && code == string(r) {
					code = string(from)
				}
			}
		case e == VNI:
			for from, to := range vniAlone {
				if to == small {
					code = string(from)
				}
			}
			for from, to := range fromVNI {
				if to == small {
					code = string(from[:])
				}
			}
			if small != r {
				code = strings.ToUpper(code)
			}
		}
		out.WriteString(code)
	}
	return out.String()
}

const paragraph = `Ủy ban nhân dân tỉnh yêu cầu các sở, ngành và địa phương khẩn trương triển khai thực hiện những nhiệm vụ sau đây.
Sở Tài chính chủ trì, phối hợp với Sở Kế hoạch và Đầu tư cân đối nguồn vốn, trình cấp có thẩm quyền trước ngày 15 tháng 12 hằng năm.
Đẩy mạnh tuyên truyền, phổ biến; kịp thời tháo gỡ khó khăn, vướng mắc.
2. Chế độ báo cáo: định kỳ hằng quý, gửi về Văn phòng để tổng hợp.`

func TestConvert(t *testing.T) {
	for _, e := range []Encoding{TCVN3, VNI} {
		got, found := Convert(encode(e, paragraph))
		// TCVN3 has no capital Ủ: the first word comes back small, as it was written
		want := paragraph
		if e == TCVN3 {
			want = strings.Replace(want, "Ủy", "ủy", 1)
		}
		if found != e || vietnamese.NFC(got) != want {
			t.Errorf("found %v, want %v:\n%s", found, e, got)
		}
	}
}

// TestConvertLeavesUnicode: whatever is good already stays byte for byte,
// also beside lines that are not.
func TestConvertLeavesUnicode(t *testing.T) {
	for _, text := range []string{
		paragraph, "", "plain ASCII", "là có và", "Où est l'été à Genève? Déjà vu, très à côté, là où il était né; ça coûte.",
		"Grüße aus München über Köln, schöne Füße, Straße für Mädchen, Öl, Übung", "25°C, 10 m², ©2022, §5, ½, «một»",
		"và là có hà cà tà mà bà", "L'État français a décidé; élève, école, très, où, même, être, tête, naïf",
	} {
		if got, e := Convert(text); got != text || e != Unicode {
			t.Errorf("%q is changed to %q as %v", text, got, e)
		}
	}
	mixed := "Trang chủ, văn bản, đăng nhập\n" + encode(TCVN3, paragraph)
	got, e := Convert(mixed)
	if e != TCVN3 || !strings.HasPrefix(got, "Trang chủ, văn bản, đăng nhập\n") || !strings.Contains(got, "khẩn trương") {
		t.Errorf("%v: %s", e, got)
	}
}

func TestFonts(t *testing.T) {
	read := func(e Encoding, texts ...string) string {
		var runs []Run
		for _, text := range texts {
			runs = Append(runs, text, e, false)
		}
		return Believe(slices.Values(runs)).Text(runs)
	}
	for _, c := range []struct {
		encoding  Encoding
		text, new string
	}{
		{TCVN3, encode(TCVN3, "các sở, ngành"), "các sở, ngành"},
		{VNI, encode(VNI, paragraph), paragraph},
		{TCVN3Capitals, "kÕ ho¹ch", "KẾ HOẠCH"},
		// turned into Unicode, the font's name left
		{TCVN3, "Sở Tài chính", "Sở Tài chính"},
		{TCVN3, "bà và cô, có lá, cá to, là thế", "bà và cô, có lá, cá to, là thế"},
		{VNI, "bà và cô, có lá, cá to, cho là thế", "bà và cô, có lá, cá to, cho là thế"},
	} {
		if got := read(c.encoding, c.text); got != c.new {
			t.Errorf("%v: %q, want %q", c.encoding, got, c.new)
		}
	}
	if got := read(VNI, "lie", "äu"); got != "liệu" {
		t.Errorf("a letter in two runs: %q", got)
	}
	runs := Append(Append(nil, "sè ", TCVN3, true), "một", Unicode, true)
	if got := Believe(slices.Values(runs)).Text(runs); got != "SỐ MỘT" {
		t.Errorf("capitals: %q", got)
	}
}

// TestRealTexts writes whole real documents in each encoding and reads them
// back; read as they are, they must be left alone.
func TestRealTexts(t *testing.T) {
	var files []string
	for _, pattern := range []string{"seeds/*.txt", "samples/full/*.txt"} {
		found, err := filepath.Glob(filepath.Join("../../../../shared", pattern))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	if len(files) == 0 {
		t.Skip("no real documents beside this repository")
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		text := strings.ToValidUTF8(vietnamese.NFC(string(data)), "")
		if _, e := Convert(text); e != Unicode {
			t.Errorf("%s is taken for %v", filepath.Base(name), e)
		}
		for _, e := range []Encoding{TCVN3, VNI} {
			old := encode(e, text)
			got, found := Convert(old)
			if found != e {
				t.Errorf("%s in %v is taken for %v", filepath.Base(name), e, found)
				continue
			}
			wrong, words := 0, strings.Fields(text)
			for i, word := range strings.Fields(vietnamese.NFC(got)) {
				if i >= len(words) || !strings.EqualFold(word, words[i]) {
					wrong++
				}
			}
			t.Logf("%s %v: %d of %d words differ", filepath.Base(name), e, wrong, len(words))
			if wrong*200 > len(words) {
				t.Errorf("%s in %v: %d of %d words are not as they were", filepath.Base(name), e, wrong, len(words))
			}
		}
	}
}

func FuzzConvert(f *testing.F) {
	f.Add(paragraph)
	f.Add(encode(TCVN3, paragraph))
	f.Add(encode(VNI, paragraph))
	f.Add("n-íc\n-\u00AD-")
	f.Fuzz(func(t *testing.T, text string) {
		got, e := Convert(text)
		if e == Unicode && got != text {
			t.Error("changed without a reason")
		}
		if utf8.ValidString(text) && !utf8.ValidString(got) {
			t.Error("no longer UTF-8")
		}
		if strings.Count(got, "\n") != strings.Count(text, "\n") {
			t.Error("lines lost")
		}
	})
}
