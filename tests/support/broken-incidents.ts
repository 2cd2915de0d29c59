/** Eight incidents of a district's list: three rows cannot be used, one column is about a person. */
export const BROKEN_INCIDENTS = [
  'Số vụ,Hành vi,Từ lúc,Đến lúc,Người báo tin,Kinh độ,Vĩ độ,Ghi chú',
  'VV-01,Trộm cáp,02/03/2024 22:00,03/03/2024 05:00,Nguyễn Văn An,108.21,13.98,a',
  ',Trộm cáp,04/03/2024 22:00,05/03/2024 05:00,Trần Thị Bé,108.22,13.97,b',
  'VV-03,Phá hoại,06/03/2024 10:00,06/03/2024 11:00,Lê Văn Cao,108.23,13.96,c',
  'VV-04,Trộm cáp,08/03/2024 22:00,01/01/2024 05:00,Phạm Dũng,108.24,13.95,=HYPERLINK("x")',
  'VV-05,Sét,10/03/2024 01:00,10/03/2024 02:00,Vũ Thị Em,108.25,13.94,e',
  'VV-06,Trộm cáp,12/03/2024 22:00,13/03/2024 05:00,Đỗ Văn Giang,108.26,không rõ,f',
  'VV-07,Cháy,14/03/2024 01:00,14/03/2024 02:00,Hồ Thị Hà,108.27,13.92,g',
  'VV-08,Trộm cáp,16/03/2024 22:00,17/03/2024 05:00,Bùi Ích,108.28,13.91,h',
].join('\n');

/** Rows of the file, as a person sees them, that are set aside. */
export const BROKEN_ROWS = [3, 5, 7] as const;
