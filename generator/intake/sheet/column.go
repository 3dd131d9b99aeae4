package sheet

import (
	"strings"
	"unicode"

	"congbo/generator/vietnamese"
)

// A Column is what the cells below a heading of a table hold.
type Column int

const (
	ColumnUnknown  Column = iota
	ColumnNumber          // TT, STT
	ColumnDuty            // Nội dung, Nhiệm vụ
	ColumnLead            // Cơ quan chủ trì
	ColumnWith            // Cơ quan phối hợp
	ColumnWho             // Cơ quan thực hiện: the lead, or one column for lead and others
	ColumnDeadline        // Thời gian hoàn thành
	ColumnStart           // Thời gian bắt đầu
	ColumnOutput          // Sản phẩm, Kết quả
	ColumnTarget          // Mục tiêu, Chỉ tiêu
	ColumnBudget          // Kinh phí
	ColumnPlace           // Địa điểm
	ColumnBasis           // Căn cứ pháp lý
	ColumnNote            // Ghi chú
)

// columnWords are the words of headings without tone marks, with what they
// name. Vietnamese puts the noun first and what it is of after it (thời gian
// hoàn thành sản phẩm), so the first words found decide, and of those that
// begin at the same place the longest.
var columnWords = map[string]Column{
	"tt": ColumnNumber, "stt": ColumnNumber, "so tt": ColumnNumber, "s tt": ColumnNumber, "sott": ColumnNumber,
	"so thu tu": ColumnNumber, "thu tu": ColumnNumber,

	"noi dung": ColumnDuty, "nhiem vu": ColumnDuty, "cong viec": ColumnDuty, "hoat dong": ColumnDuty, "giai phap": ColumnDuty,
	"bien phap": ColumnDuty, "dau viec": ColumnDuty, "viec": ColumnDuty, "cong tac": ColumnDuty, "danh muc": ColumnDuty,
	"hang muc": ColumnDuty, "de an": ColumnDuty, "du an": ColumnDuty, "ten van ban": ColumnDuty, "chuong trinh": ColumnDuty,
	"chuyen de": ColumnDuty, "phan viec": ColumnDuty, "su kien": ColumnDuty, "ten le hoi": ColumnDuty, "ten hoi thi": ColumnDuty, "ten cuoc thi": ColumnDuty, "ten lop": ColumnDuty, "ten mo hinh": ColumnDuty, "ten nghi quyet": ColumnDuty, "ten goi": ColumnDuty, "linh vuc": ColumnUnknown,
	"hinh thuc": ColumnUnknown, "cach thuc": ColumnUnknown, "phuong thuc": ColumnUnknown, "muc do": ColumnUnknown, "tinh hinh": ColumnUnknown, "yeu cau": ColumnUnknown, "doi tuong": ColumnUnknown, "pham vi": ColumnUnknown, "chuc vu": ColumnUnknown, "chuc danh": ColumnUnknown,

	"chu tri": ColumnLead, "dau moi": ColumnLead, "chu dau tu": ColumnLead, "chiu trach nhiem": ColumnLead, "tham muu": ColumnLead,
	"phoi hop": ColumnWith, "tham gia": ColumnWith, "tham tra": ColumnWith, "tham dinh": ColumnWith,
	"thuc hien": ColumnWho, "co quan": ColumnWho, "don vi": ColumnWho, "phan cong": ColumnWho, "trach nhiem": ColumnWho,
	"nguoi": ColumnWho, "phu trach": ColumnWho, "to chuc ca nhan": ColumnWho, "bo phan": ColumnWho, "giao": ColumnWho,
	"so nganh": ColumnWho, "cac so": ColumnWho, "dia phuong": ColumnWho, "phong ban": ColumnWho,
	"ho va ten": ColumnWho, "ho ten": ColumnWho, "ten can bo": ColumnWho, "ten giao vien": ColumnWho,
	"don vi tinh": ColumnUnknown, "dvt": ColumnUnknown, "to chuc thuc hien": ColumnWho,

	"thoi gian": ColumnDeadline, "tien do": ColumnDeadline, "thoi han": ColumnDeadline, "thoi diem": ColumnDeadline, "han": ColumnDeadline,
	"lo trinh": ColumnDeadline, "hoan thanh": ColumnDeadline, "ket thuc": ColumnDeadline, "ngay hoan thanh": ColumnDeadline,
	"nam hoan thanh": ColumnDeadline, "ky han": ColumnDeadline, "moc thoi gian": ColumnDeadline, "thoi ky": ColumnDeadline,
	"nam thuc hien": ColumnDeadline, "quy thuc hien": ColumnDeadline, "thang thuc hien": ColumnDeadline, "ngay thuc hien": ColumnDeadline, "nam trien khai": ColumnDeadline, "thang hoan thanh": ColumnDeadline, "quy hoan thanh": ColumnDeadline,
	"thoi gian bat dau": ColumnStart, "bat dau": ColumnStart, "khoi cong": ColumnStart, "thoi diem bat dau": ColumnStart,
	"ngay bat dau": ColumnStart, "nam bat dau": ColumnStart, "thoi gian khoi cong": ColumnStart,

	"san pham": ColumnOutput, "ket qua": ColumnOutput, "dau ra": ColumnOutput,
	"muc tieu": ColumnTarget, "chi tieu": ColumnTarget, "chi so": ColumnTarget, "so luong": ColumnTarget, "khoi luong": ColumnTarget,
	"kinh phi": ColumnBudget, "du toan": ColumnBudget, "nguon von": ColumnBudget, "nguon kinh phi": ColumnBudget, "von": ColumnBudget,
	"tong muc dau tu": ColumnBudget, "ngan sach": ColumnBudget, "nguon luc": ColumnBudget, "nguon": ColumnBudget, "so tien": ColumnBudget,
	"dia diem": ColumnPlace, "dia ban": ColumnPlace, "noi thuc hien": ColumnPlace, "quy mo dia diem": ColumnPlace,
	"can cu": ColumnBasis, "co so phap ly": ColumnBasis, "van ban can cu": ColumnBasis, "van ban giao": ColumnBasis,
	"ghi chu": ColumnNote,
}

// The longest heading that is one, and the words that may stand before the
// ones that name it (Dự kiến thời gian, Tên nhiệm vụ), in words.
const (
	longestColumn = 12
	columnPrefix  = 3
)

// ColumnOf tells what a heading of a table names, and ColumnUnknown for words
// that are no such heading. A heading for the bodies that both lead and
// coordinate, and one that does not say which of the two (Cơ quan thực hiện,
// Phân công), is ColumnWho.
func ColumnOf(words string) Column {
	if strings.HasSuffix(strings.TrimSpace(words), ";") {
		return ColumnUnknown // the end of a list's item
	}
	fields := columnFields(words)
	if len(fields) == 0 || len(fields) > longestColumn {
		return ColumnUnknown
	}
	for at := 0; at < len(fields) && at <= columnPrefix; at++ {
		column, found := columnAt(fields, at)
		if !found {
			continue
		}
		if column == ColumnNumber && len(fields) > 3 {
			return ColumnUnknown
		}
		switch {
		case isWho(column):
			return whoColumn(fields[at:])
		case column == ColumnStart && names(fields[at+1:], ColumnDeadline): // bắt đầu - kết thúc
			return ColumnDeadline
		}
		return column
	}
	return ColumnUnknown
}

// columnFields are the words of a heading, folded, without its marks and
// without what stands in brackets, which is a unit of measure or a remark.
func columnFields(words string) []string {
	if open := strings.IndexByte(words, '('); open > 0 {
		words = words[:open]
	}
	return strings.FieldsFunc(vietnamese.Fold(words), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}

// columnAt looks for the longest known words that begin at a field.
func columnAt(fields []string, at int) (Column, bool) {
	for end := min(len(fields), at+4); end > at; end-- {
		if column, found := columnWords[strings.Join(fields[at:end], " ")]; found {
			return column, true
		}
	}
	return ColumnUnknown, false
}

// names tells whether one of the later words names a column.
func names(fields []string, wanted Column) bool {
	for at := range fields {
		if column, found := columnAt(fields, at); found && column == wanted {
			return true
		}
	}
	return false
}

// isWho tells the columns that name bodies.
func isWho(c Column) bool {
	return c == ColumnLead || c == ColumnWith || c == ColumnWho
}

// whoColumn tells which bodies a heading names that names some.
func whoColumn(fields []string) Column {
	lead, with := names(fields, ColumnLead), names(fields, ColumnWith)
	switch {
	case with && (lead || len(fields) > 1 && fields[0]+fields[1] == "thuchien"): // thực hiện, phối hợp
		return ColumnWho
	case with:
		return ColumnWith
	case lead:
		return ColumnLead
	}
	return ColumnWho
}
